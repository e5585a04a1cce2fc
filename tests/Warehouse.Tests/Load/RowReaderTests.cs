using System.Text;
using Warehouse.Load;
using Warehouse.Load.Layouts;
using Warehouse.Load.Reading;
using Warehouse.Load.Staging;

namespace Warehouse.Tests.Load;

public sealed class RowReaderTests : IDisposable
{
    private const string Head = "MajorText,MinorText,BoroughName,202301,202302\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_row_gives_its_texts_and_counts()
    {
        var rows = Read(Head + "Theft,\"Theft, other\", Barnet ,3,\"1,200\"\n");

        var row = Assert.Single(rows);
        Assert.Empty(row.Faults);
        Assert.Equal("Theft|Theft, other|Barnet|3|1200", row.Text);
        Assert.Equal(2, row.Line);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Line_numbers_are_those_of_the_file_with_either_line_end_and_empty_lines(string lineEnd)
    {
        var text = (Head + "Theft,Other,Barnet,1,2\n\n,,,,\nTheft,Other,Brent,x,2\n").Replace("\n", lineEnd, StringComparison.Ordinal);

        var rows = Read(text);

        Assert.Equal([2, 5], rows.Select(r => r.Line));
        Assert.Equal(5, Assert.Single(rows[1].Faults).Line);
    }

    [Fact]
    public void The_last_row_needs_no_line_end() =>
        Assert.Equal("Theft|Other|Barnet|1|2", Assert.Single(Read(Head + "Theft,Other,Barnet,1,2")).Text);

    [Theory]
    [InlineData("Theft,Other,Barnet,1,x", "not_a_number", "202302", "x")]
    [InlineData("Theft,Other,Barnet,-3,1", "not_a_number", "202301", "-3")]
    [InlineData("Theft,Other,Barnet,1.7,1", "not_a_number", "202301", "1.7")]
    [InlineData("Theft,Other,Barnet,,1", "blank", "202301", "")]
    [InlineData("Theft,Other, ,0,1", "blank", "BoroughName", "")]
    [InlineData("Theft,Other,Bar\u0001net,0,1", "bad_text", "BoroughName", "Bar\uFFFDnet")]
    [InlineData("Theft,Other,Barnet,1", "too_few_fields", "202302", "Theft,Other,Barnet,1")]
    [InlineData("Theft,Other,Barnet,1,2,3", "too_many_fields", null, "Theft,Other,Barnet,1,2,3")]
    [InlineData("Theft,\"Other,Barnet,1,2", "bad_quotes", null, "Theft,\"Other,Barnet,1,2")]
    [InlineData("Theft,Ot\"her,Barnet,1,2", "bad_quotes", null, "Theft,Ot\"her,Barnet,1,2")]
    [InlineData("Theft,\"Other\"s,Barnet,1,2", "bad_quotes", null, "Theft,\"Other\"s,Barnet,1,2")]
    public void A_bad_row_is_rejected_with_line_column_value_and_rule_and_the_rest_goes_on(string bad, string code, string? column, string value)
    {
        var rows = Read(Head + "Theft,Other,Brent,1,2\n" + bad + "\nTheft,Other,Harrow,5,6\n");

        var fault = Assert.Single(rows[1].Faults);
        Assert.Equal((3, column, value, code), (fault.Line, fault.Column, fault.Value, fault.Code));
        Assert.NotEmpty(fault.Reason);
        Assert.Equal("Theft|Other|Harrow|5|6", rows[^1].Text);
    }

    [Fact]
    public void Every_fault_of_a_row_is_told() =>
        Assert.Equal(["BoroughName", "202301", "202302"], Assert.Single(Read(Head + "Theft,Other,,x,y\n")).Faults.Select(f => f.Column));

    [Fact]
    public void Blank_fields_beyond_the_header_do_no_harm() =>
        Assert.Empty(Assert.Single(Read(Head + "Theft,Other,Barnet,1,2,,\n")).Faults);

    [Fact]
    public void A_nameless_column_at_the_end_may_be_missing_from_a_row() =>
        Assert.Empty(Assert.Single(Read("MajorText,MinorText,BoroughName,202301,,\nTheft,Other,Barnet,1\n")).Faults);

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_row_and_not_the_rest()
    {
        var rows = Read(Head + "Theft,\"Other,Barnet,1,2\nTheft,Other,Brent,3,4\nTheft,Other,Harrow,5,6\n");

        Assert.Equal(["bad_quotes", "", ""], rows.Select(r => r.Faults.Count == 0 ? "" : r.Faults[0].Code));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_column() =>
        Assert.Equal("Theft|Other|Barnet|1|2", Assert.Single(Read("\uFEFF" + Head + "Theft,Other,Barnet,1,2\n")).Text);

    [Fact]
    public void UTF_16_with_a_byte_order_mark_becomes_UTF_8()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Head + "Theft,Caf\u00E9,Barnet,1,2\n")];

        Assert.Equal("Theft|Caf\u00E9|Barnet|1|2", Assert.Single(Read(bytes)).Text);
    }

    [Fact]
    public void Windows_1252_becomes_UTF_8()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Head + "Theft,Caf"), 0xE9, .. " \x96 all,Barnet,1,2\n"u8[..1], 0x96, .. " all,Barnet,1,2\n"u8];

        Assert.Equal("Theft|Caf\u00E9 \u2013 all|Barnet|1|2", Assert.Single(Read(bytes)).Text);
    }

    [Fact]
    public void A_row_that_is_not_marked_among_synthetic_ones_is_rejected()
    {
        var rows = Read("MajorText,MinorText,BoroughName,202301,Synthetic\nTheft,Other,Barnet,1,synthetic\nTheft,Other,Brent,1,\n");

        Assert.Empty(rows[0].Faults);
        Assert.Equal("not_marked_synthetic", Assert.Single(rows[1].Faults).Code);
    }

    private List<Row> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private List<Row> Read(byte[] bytes)
    {
        var path = _folder.Write("file.csv", bytes);
        var binding = Recognition.Recognise(CsvRecords.ReadHeader(path), LayoutList.All);
        using var records = CsvRecords.Open(path, FileSurvey.Of(path).Encoding, lineBreaksInQuotes: false);
        var reader = new RowReader(records, binding);
        var rows = new List<Row>();
        while (reader.Read())
            rows.Add(new Row(reader.Line, [.. reader.Faults], reader.Faults.Count > 0 ? "" : Show(reader, binding)));
        return rows;
    }

    private static string Show(RowReader reader, LayoutBinding binding) =>
        string.Join('|', binding.Columns.Select(c => Encoding.UTF8.GetString(reader.Text(c))).Concat(reader.Counts.ToArray().Select(c => $"{c}")));

    private sealed record Row(int Line, List<RowFault> Faults, string Text);
}
