using Warehouse.Load;

namespace Warehouse.Tests.Load.Returns;

/// <summary>Each template: a good return is staged, and each rule of it rejects the row that breaks it, with the column and words for an officer.</summary>
public sealed class ReturnLoadTests(SharedBench shared) : IClassFixture<SharedBench>, IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    public static TheoryData<string, string> Stems => new()
    {
        { "marac_cases", "marac" }, { "domestic_abuse_referrals", "domestic_abuse_referral" }, { "ndtms_extract", "treatment_journey" }, { "hate_crime_strands", "hate_crime_record" },
        { "consultation_responses", "survey_consultation" }, { "cctv_log", "cctv_return" }, { "asb_powers", "asb_return" }, { "prevent_referrals", "prevent_case" }, { "indicator", "indicator_return" },
    };

    [Theory]
    [MemberData(nameof(Stems))]
    public void A_good_return_is_recognised_by_its_columns_and_staged(string template, string stem)
    {
        var report = _bench.LoadText(new ReturnText(template).Row());

        var batch = Assert.IsType<Batch>(report.Batch);
        Assert.Equal((FileOutcome.Booked, $"return_{template}", 1L, 0L), (report.Outcome, batch.Layout, batch.RowsStaged, batch.RowsRejected));
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2023, 3, 1)), (batch.FirstMonth, batch.LastMonth));
        Assert.Equal((new DateOnly(2026, 4, 20), true), (batch.Issued, batch.IssuedInferred));
        Assert.Equal("1|TESTTEAM|2023-01-01|2023-03-31", Assert.Single(_bench.Rows($"SELECT batch_id, sender_key, period_start::VARCHAR, period_end::VARCHAR FROM staged_{stem}")));
        Assert.Empty(report.Notices);
    }

    [Theory]
    [InlineData("marac_cases", "Period", "January", "not_a_period")]
    [InlineData("marac_cases", "Period", "2022/23", "not_a_period")]
    [InlineData("marac_cases", "Borough", "Barnett", "unknown_borough")]
    [InlineData("marac_cases", "Ward", "Burnt Ok", "unknown_ward")]
    [InlineData("marac_cases", "Ward", "Burnt Oak", "unknown_ward")]
    [InlineData("marac_cases", "Ward", "E05000088", "unknown_ward")]
    [InlineData("marac_cases", "Case reference", "Jane Doe", "not_in_form")]
    [InlineData("marac_cases", "Month heard", "2023-04", "month_outside_period")]
    [InlineData("marac_cases", "Month heard", "February", "not_a_month")]
    [InlineData("marac_cases", "Referring agency", "Polise", "not_in_list")]
    [InlineData("marac_cases", "Repeat", "Yes", "repeat_without_earlier")]
    [InlineData("marac_cases", "Previous referral month", "2022-12", "repeat_without_earlier")]
    [InlineData("marac_cases", "Children in household", "two", "not_a_number")]
    [InlineData("marac_cases", "Children in household", "21", "too_large")]
    [InlineData("marac_cases", "Victim sex", "", "blank")]
    [InlineData("domestic_abuse_referrals", "Reason not accepted", "Out of area", "reason_without_refusal")]
    [InlineData("ndtms_extract", "Journey start", "2023-04-01", "journey_outside_period")]
    [InlineData("ndtms_extract", "Discharge date", "2022-12-31", "journey_outside_period")]
    [InlineData("ndtms_extract", "Discharge date", "2023-03-01", "discharge_half_told")]
    [InlineData("ndtms_extract", "Discharge reason", "Died", "discharge_half_told")]
    [InlineData("ndtms_extract", "Substance 2", "Alcohol", "substances_out_of_order")]
    [InlineData("ndtms_extract", "Substance 3", "Heroin", "substances_out_of_order")]
    [InlineData("hate_crime_strands", "Race", "No", "strands_do_not_fit")]
    [InlineData("hate_crime_strands", "Religion targeted", "Jewish", "strands_do_not_fit")]
    [InlineData("hate_crime_strands", "Records", "0", "strands_do_not_fit")]
    [InlineData("cctv_log", "Hour", "24", "too_large")]
    [InlineData("cctv_log", "Incident reference", "L-9", "counted_reference")]
    [InlineData("cctv_log", "Incident type", "Loitering", "not_in_list")]
    [InlineData("asb_powers", "Power", "Frown", "not_in_list")]
    [InlineData("prevent_referrals", "Ideology", "Far left", "not_in_list")]
    [InlineData("indicator", "Value", "", "value_does_not_fit")]
    [InlineData("indicator", "Denominator", "0", "value_does_not_fit")]
    [InlineData("indicator", "Upper limit", "3", "limits_do_not_fit")]
    [InlineData("indicator", "Area", "Barnett", "unknown_area")]
    public void A_row_that_breaks_a_rule_is_rejected_and_the_others_stay(string template, string column, string value, string code)
    {
        var text = new ReturnText(template);
        foreach (var name in (string[])["Other team", "Third team"])
            text.Row(("Sender", name));

        var report = shared.Try(text.Row((column, value)));

        var reject = Assert.Single(report.Rejects);
        Assert.Equal((4, code), (reject.Line, reject.Code));
        Assert.Equal((FileOutcome.Booked, 2L), (report.Outcome, report.Batch!.RowsStaged));
        Assert.False(string.IsNullOrWhiteSpace(reject.Reason));
    }

    [Fact]
    public void Numerator_and_denominator_must_agree_with_the_value()
    {
        var text = new ReturnText("indicator").Row(("Value", "17.8"), ("Numerator", "85"), ("Denominator", "477")).Row(("Indicator", "Other"), ("Value", ""), ("Numerator", "85"), ("Denominator", "477"))
            .Row(("Indicator", "Third"), ("Value", "27.8"), ("Numerator", "85"), ("Denominator", "477"));

        Assert.Equal((4, "value_does_not_fit"), Assert.Single(_bench.LoadText(text).Rejects.Select(r => (r.Line, r.Code))));
    }

    [Fact]
    public void A_repeat_within_twelve_months_is_one()
    {
        var report = _bench.LoadText(new ReturnText("marac_cases").Row(("Repeat", "Yes"), ("Previous referral month", "2022-02")).Row(("Case reference", "C-2"), ("Repeat", "Yes"), ("Previous referral month", "2023-02"))
            .Row(("Case reference", "C-3"), ("Repeat", "Yes"), ("Previous referral month", "2022-01")));

        Assert.Equal((4, "repeat_without_earlier"), Assert.Single(report.Rejects.Select(r => (r.Line, r.Code))));
    }

    [Theory]
    [InlineData("Burnt Oak", "WD2022")]
    [InlineData("burnt oak", "WD2002")]
    [InlineData("Hale", "")]
    [InlineData("Colindale North", "")]
    [InlineData("Totteridge and Woodside", "WD2022")]
    [InlineData("E05013630", "")]
    [InlineData("E05000044", "WD2002")]
    public void A_ward_is_taken_by_code_or_by_a_name_that_means_one_place(string ward, string set) =>
        Assert.Empty(shared.Try(new ReturnText("marac_cases").Row(("Ward", ward), ("Boundary set", set))).Rejects);

    [Fact]
    public void Lists_are_read_in_any_case_and_staged_in_one_spelling()
    {
        _bench.LoadText(new ReturnText("cctv_log").Row(("Incident type", "anti social behaviour")));
        Assert.Equal("Anti-Social Behaviour", _bench.Ask<string>("SELECT incident_type FROM staged_cctv_return"));
    }

    [Theory]
    [InlineData("marac_cases", "C-1")]
    [InlineData("consultation_responses", "Test survey 2023 / P-1 / Do you feel safe? / Yes")]
    [InlineData("asb_powers", "2023-02 / CPN")]
    public void The_same_row_twice_is_taken_once(string template, string name)
    {
        var report = shared.Try(new ReturnText(template).Row().Row().Row(("Sender", "Other team")));

        var reject = Assert.Single(report.Rejects);
        Assert.Equal((3, "repeated_row", name), (reject.Line, reject.Code, reject.Value));
        Assert.Contains("Line 2", reject.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_has_not_begun_is_rejected_but_a_target_may_be_of_one()
    {
        Assert.Equal("period_ahead", Assert.Single(_bench.LoadText(new ReturnText("asb_powers").Row(("Period", "2026/27 Q2"), ("Month", "2026-07"))).Rejects).Code);
        Assert.Equal(FileOutcome.Booked, _bench.LoadText(new ReturnText("indicator").Row(("Period", "2027/28"), ("Kind", "Target")), "b.csv").Outcome);
    }

    [Fact]
    public void A_return_with_most_rows_wrong_is_held()
    {
        var report = _bench.LoadText(new ReturnText("marac_cases").Row().Row(("Case reference", "C-2"), ("Month heard", "2023-04")).Row(("Case reference", "C-3"), ("Month heard", "2023-04")));

        Assert.Equal(FileOutcome.Held, report.Outcome);
    }

    [Fact]
    public void A_header_alone_is_a_nil_return()
    {
        var report = _bench.LoadText(new ReturnText("marac_cases"));

        Assert.Equal((FileOutcome.Booked, 0L), (report.Outcome, report.Batch!.RowsRead));
        Assert.Equal("nil_return", Assert.Single(report.Notices).Code);
    }

    [Fact]
    public void A_row_with_sender_period_and_borough_alone_says_whose_nil_return_it_is()
    {
        var report = _bench.LoadText(new ReturnText("marac_cases").Nothing("2023/24 Q1"));

        Assert.Equal((FileOutcome.Booked, 0L, 0L), (report.Outcome, report.Batch!.RowsStaged, report.Batch.RowsRejected));
        Assert.Contains("Test team, 2023/24 Q1", Assert.Single(report.Notices).Message, StringComparison.Ordinal);
        Assert.Equal(["TESTTEAM|2023/24 Q1|True"], _bench.Rows("SELECT sender_key, period, nil FROM return_unit"));
    }

    [Fact]
    public void A_later_return_says_what_is_new_changed_and_gone()
    {
        _bench.LoadText(new ReturnText("marac_cases").Rows(30, "Case reference", "C-"), "a.csv", new LoadOptions(Issued: new DateOnly(2023, 4, 5)));

        var report = _bench.LoadText(
            new ReturnText("marac_cases").Row(("Case reference", "C-30")).Row(("Case reference", "C-2"), ("Children in household", "3")).Row(("Case reference", "N-1")).Row(("Case reference", "N-2")),
            "b.csv",
            new LoadOptions(Issued: new DateOnly(2023, 5, 5)));

        var notice = Assert.Single(report.Notices);
        Assert.Equal("replaces_return", notice.Code);
        Assert.Contains("replaces batch 1 of Test team, 2022/23 Q4: 2 new, 1 changed, 1 as before, 28 disappeared: C-1, C-10, C-11", notice.Message, StringComparison.Ordinal);
        Assert.EndsWith("and 8 more.", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_that_was_sent_earlier_does_not_count_and_says_so()
    {
        _bench.LoadText(new ReturnText("asb_powers").Row(), "new.csv", new LoadOptions(Issued: new DateOnly(2023, 5, 5)));

        var report = _bench.LoadText(new ReturnText("asb_powers").Row(("Count", "9")), "old.csv", new LoadOptions(Issued: new DateOnly(2023, 4, 5)));

        Assert.Equal("newer_return", Assert.Single(report.Notices).Code);
    }

    [Fact]
    public void A_nil_return_replaces_too()
    {
        _bench.LoadText(new ReturnText("asb_powers").Row(), "a.csv", new LoadOptions(Issued: new DateOnly(2023, 4, 5)));

        var report = _bench.LoadText(new ReturnText("asb_powers").Nothing("2022/23 Q4"), "b.csv");

        Assert.Contains("1 disappeared: 2023-02 / CPN", report.Notices.Single(n => n.Code == "replaces_return").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_knows_which_batches_are_sensitive()
    {
        _bench.LoadText(new ReturnText("marac_cases").Row(), "a.csv");
        _bench.LoadText(new ReturnText("cctv_log").Row(), "b.csv");
        Assert.Equal(["1|True", "2|False"], _bench.Rows("SELECT batch_id, sensitive FROM batch ORDER BY batch_id"));
    }
}
