using Warehouse.Load;
using Warehouse.Load.Returns;

namespace Warehouse.Tests.Load.Returns;

/// <summary>What identifies a person is found, refused, and neither stored nor shown.</summary>
public sealed class PersonalDataTests(SharedBench shared) : IClassFixture<SharedBench>, IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    // 943 476 5919 and 401 023 2137 are the example numbers of the NHS Data Dictionary.
    [Theory]
    [InlineData("9434765919", "an NHS number")]
    [InlineData("943 476 5919", "an NHS number")]
    [InlineData("ref 401-023-2137 x", "an NHS number")]
    [InlineData("NW9 6XB", "a full postcode")]
    [InlineData("nw96xb", "a full postcode")]
    [InlineData("EC1A 1BB", "a full postcode")]
    [InlineData("31/05/1984", "a date that may be a date of birth")]
    [InlineData("1984-05-31", "a date that may be a date of birth")]
    [InlineData("31 May 1984", "a date that may be a date of birth")]
    [InlineData("C-19840531", "a date that may be a date of birth")]
    [InlineData("someone@example.org", "an e-mail address")]
    [InlineData("020 8359 2000", "a telephone number")]
    [InlineData("+44 7700 900123", "a telephone number")]
    [InlineData("07700900123", "a telephone number")]
    public void It_is_found(string text, string what) => Assert.Equal(what, PersonalData.Find(text));

    [Theory]
    [InlineData("9434765918")]
    [InlineData("NW9")]
    [InlineData("E05013630")]
    [InlineData("C-000123")]
    [InlineData("2223-0417")]
    [InlineData("2022/23 Q4")]
    [InlineData("2023-02")]
    [InlineData("0000001234")]
    [InlineData("ZX12 3AB")]
    [InlineData("Burnt Oak")]
    [InlineData("Do you feel safe after 10 pm?")]
    [InlineData("")]
    public void What_names_nobody_is_let_through(string text) => Assert.Null(PersonalData.Find(text));

    [Theory]
    [InlineData("Name")]
    [InlineData("Surname")]
    [InlineData("victim_forename")]
    [InlineData("DOB")]
    [InlineData("Date of Birth")]
    [InlineData("NHS Number")]
    [InlineData("Address line 1")]
    [InlineData("Postcode")]
    [InlineData("Mobile phone")]
    [InlineData("E-mail")]
    [InlineData("ClientName")]
    public void A_column_for_it_refuses_the_whole_file_and_names_the_column(string column)
    {
        Assert.All(ReturnText.Templates, template =>
        {
            var report = shared.Try(new ReturnText(template, column).Row((column, "something")));

            Assert.Equal((FileOutcome.Refused, "personal_data"), (report.Outcome, report.Code));
            Assert.Contains($"'{column}'", report.Message, StringComparison.Ordinal);
            Assert.Contains("Remove the column", report.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Of_a_refused_file_nothing_is_booked()
    {
        _bench.LoadText(new ReturnText("marac_cases", "Surname").Row(("Surname", "x")));
        Assert.Equal("0|0|0", Assert.Single(_bench.Rows("SELECT (SELECT count(*) FROM batch), (SELECT count(*) FROM reject), (SELECT count(*) FROM staged_marac)")));
    }

    [Theory]
    [InlineData("Ward name")]
    [InlineData("Postcode district")]
    [InlineData("Camera")]
    public void Another_column_more_holds_the_batch_only(string column) =>
        Assert.Equal(FileOutcome.Held, shared.Try(new ReturnText("cctv_log", column).Row((column, "x"))).Outcome);

    [Fact]
    public void In_a_folder_too_such_a_file_is_refused_and_not_passed_over()
    {
        _bench.Write("in/a.csv", new ReturnText("marac_cases", "Surname").Row(("Surname", "x")));
        Assert.Equal(FileOutcome.Refused, Assert.Single(_bench.Load(Path.Combine(_bench.Folder, "in")).Files).Outcome);
    }

    [Theory]
    [InlineData("marac_cases", "Case reference", "9434765919")]
    [InlineData("marac_cases", "Ward", "NW9 6XB")]
    [InlineData("marac_cases", "Sender", "someone@example.org")]
    [InlineData("marac_cases", "Children in household", "07700 900123")]
    [InlineData("marac_cases", "Month heard", "31/05/1984")]
    [InlineData("marac_cases", "Victim sex", "943 476 5919")]
    [InlineData("consultation_responses", "Answer", "Ring me on 020 8359 2000")]
    [InlineData("cctv_log", "Incident reference", "C-19840531")]
    [InlineData("indicator", "Note", "about NW9 6XB")]
    public void A_value_of_it_rejects_its_row_and_is_kept_nowhere(string template, string column, string value)
    {
        var report = _bench.LoadText(new ReturnText(template).Row().Row().Row((column, value)));

        var reject = Assert.Single(report.Rejects, r => r.Line == 4);
        Assert.Equal((column, RowFault.Masked, "personal_data"), (reject.ColumnName, reject.Value, reject.Code));
        Assert.DoesNotContain(value, report.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _bench.Ask<long>($"SELECT count(*) FROM reject WHERE concat_ws('|', *COLUMNS(*)) LIKE '%{value}%'"));
    }

    [Fact]
    public void A_row_cut_off_or_badly_quoted_is_not_kept_either()
    {
        var text = new ReturnText("marac_cases").Row().Row(("Case reference", "C-2")).Row(("Case reference", "C-3")) + "Test team,2022/23 Q4,Barnet,Jane Doe 9434765919\r\n";

        var reject = Assert.Single(_bench.LoadText(text).Rejects);

        Assert.Equal(("too_few_fields", RowFault.Masked), (reject.Code, reject.Value));
    }

    [Fact]
    public void A_word_that_is_near_to_no_value_of_a_sensitive_list_may_be_a_name_and_is_not_kept()
    {
        var report = _bench.LoadText(new ReturnText("marac_cases").Row().Row(("Case reference", "C-2")).Row(("Case reference", "C-3")).Row(("Case reference", "C-4"), ("Victim sex", "Jane Doe")).Row(("Case reference", "C-5"), ("Victim sex", "Femail")));

        Assert.Equal([(5, RowFault.Masked), (6, "Femail")], report.Rejects.Select(r => (r.Line, r.Value)));
        Assert.Contains("Did you mean 'Female'?", report.Rejects[1].Reason, StringComparison.Ordinal);
    }
}
