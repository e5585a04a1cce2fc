using System.Collections.Immutable;
using System.Text;
using Warehouse.Load;
using Warehouse.Load.Layouts;

namespace Warehouse.Tests.Load;

/// <summary>The bytes of real files: marks, encodings, line ends, rows shorter or longer than their header.</summary>
public sealed class FileQuirksTests : IDisposable
{
    private const string Head = "Name,Cases,Note,Later";

    private readonly LoadBench _bench = new();

    public FileQuirksTests()
    {
        _bench.Layouts = [new QuirkLayout()];
        File.WriteAllText(Path.Combine(_bench.Files.Sql, "staging", "quirk.sql"), "CREATE TABLE IF NOT EXISTS staged_quirk (batch_id INTEGER, line INTEGER, name VARCHAR, cases BIGINT, note VARCHAR, later VARCHAR)");
        File.WriteAllText(Path.Combine(_bench.Files.Sql, "staging", "quirk_layout.sql"), "INSERT INTO staged_quirk SELECT getvariable('batch_id'), * FROM incoming");
    }

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_feed_in_quotes_belongs_to_its_value_and_the_lines_are_counted_on(string lineEnd) =>
        Assert.Equal(
            ["2|two\nlines|1|a|b", "4|next|2|c|d"],
            Load(string.Join(lineEnd, Head, "\"two\nlines\",1,a,b", "next,2,c,d", "")));

    [Fact]
    public void A_row_may_lack_the_columns_at_its_end_that_a_file_may_lack() =>
        Assert.Equal(["2|x|1||", "3|y|2|a|"], Load(Head + "\nx,1\ny,2,a\n"));

    [Fact]
    public void A_row_that_lacks_a_column_which_must_be_there_is_rejected() =>
        Assert.Equal("too_few_fields", Assert.Single(_bench.LoadText(Head + "\nx\ny,2\nz,3\n").Rejects).Code);

    [Fact]
    public void Nameless_columns_at_the_end_and_what_strays_into_them_are_passed_over() =>
        Assert.Equal(["2|x|1|a|b", "3|y|2||"], Load(Head + ",,,\nx,1,a,b,,stray,\ny,2\n"));

    [Fact]
    public void The_last_line_needs_no_end() =>
        Assert.Equal(["2|x|1|a|b"], Load(Head + "\r\nx,1,a,b"));

    [Fact]
    public void A_byte_order_mark_before_a_quoted_name_is_no_part_of_it() =>
        Assert.Equal(["2|x|1|a|b"], Load("\uFEFF\"Name\",\"Cases\",Note,Later\nx,1,a,b\n"));

    [Fact]
    public void Windows_1252_is_told_by_its_bytes_wherever_they_stand()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("Name,Cases,Note,Later,Cost ("), 0xA3, .. "K)\nSt John"u8, 0x92, .. "s,\"1,412\",a,b,5\n"u8];

        var report = Assert.Single(_bench.Load(_bench.Write("file.csv", bytes)).Files);

        Assert.Contains("'Cost (\u00A3K)'", Assert.Single(report.Notices).Message, StringComparison.Ordinal);
        Assert.Equal("St John\u2019s|1412", Assert.Single(_bench.Rows("SELECT name, cases FROM staged_quirk")));
    }

    private string[] Load(string text)
    {
        Assert.Equal(FileOutcome.Booked, _bench.LoadText(text).Outcome);
        return _bench.Rows("SELECT * EXCLUDE (batch_id) FROM staged_quirk ORDER BY line");
    }

    private sealed class QuirkLayout : Layout
    {
        public override string Name => "quirk_layout";
        public override string Title => "Cases by name";
        public override string SourceCode => "quirks";
        public override string Stem => "quirk";
        public override bool LineBreaksInQuotes => true;

        public override ImmutableArray<LayoutColumn> Columns { get; } =
        [
            LayoutColumn.Text("name", "Name"),
            LayoutColumn.Count("cases", "Cases"),
            LayoutColumn.Text("note", "Note").Optional(),
            LayoutColumn.Text("later", "Later").Optional(),
        ];
    }
}
