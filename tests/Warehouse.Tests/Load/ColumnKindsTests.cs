using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Tests.Load;

/// <summary>From a layout's kinds to types in the relation <c>incoming</c>, to rejects, and to the months of a batch.</summary>
public sealed class ColumnKindsTests : IDisposable
{
    private const string Head = "Seen at,Recorded on,Share,Note\n";

    private readonly LoadBench _bench = new();

    public ColumnKindsTests() => Use("seen_at");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Values_are_staged_as_their_kind()
    {
        _bench.LoadText(Head + "2022-05-31T23:30:00+00:00,31/05/2022,\"1,234.5\",a\n2022-12-01T10:00:00Z,2022-12-01,-0.5,b\n");

        Assert.Equal(
            ["2|2022-05-31 23:30:00+00|2022-05-31|1234.5", "3|2022-12-01 10:00:00+00|2022-12-01|-0.5"],
            _bench.Rows("SELECT line, seen_at::VARCHAR, recorded_on::VARCHAR, share FROM staged_kinds ORDER BY line"));
        Assert.Equal("TIMESTAMP WITH TIME ZONE|DATE|DOUBLE", Assert.Single(_bench.Rows("SELECT typeof(seen_at), typeof(recorded_on), typeof(share) FROM staged_kinds LIMIT 1")));
    }

    [Fact]
    public void What_is_not_of_its_kind_rejects_the_row_with_every_fault()
    {
        var report = _bench.LoadText(Head + "2022-05-31T23:30:00,05/31/2022,\"0,56\",a\n2022-12-01T10:00:00Z,2022-12-01,1,b\n2022-12-02T10:00:00Z,2022-12-02,2,c\n");

        Assert.Equal(["Seen at|not_a_timestamp", "Recorded on|not_a_date", "Share|not_a_number"], report.Rejects.Select(r => r.ColumnName + "|" + r.Code));
        Assert.Equal((3L, 2L, 1L), (report.Batch!.RowsRead, report.Batch.RowsStaged, report.Batch.RowsRejected));
    }

    [Theory]
    [InlineData("seen_at", 6, 12)]
    [InlineData("recorded_on", 5, 12)]
    public void Months_come_from_the_column_that_the_layout_names_and_instants_count_where_London_was(string column, int first, int last)
    {
        Use(column);

        var batch = _bench.LoadText(Head + "2022-05-31T23:30:00+00:00,31/05/2022,1,a\n2022-12-31T23:30:00+00:00,2022-12-31,1,b\n").Batch!;

        Assert.Equal((new DateOnly(2022, first, 1), new DateOnly(2022, last, 1)), (batch.FirstMonth, batch.LastMonth));
    }

    [Fact]
    public void A_text_may_be_as_long_as_its_column_allows()
    {
        var report = _bench.LoadText(Head + Row(new string('x', 1000)) + Row(new string('x', 1001)) + Row("y"));

        Assert.Equal((3, "bad_text"), (Assert.Single(report.Rejects).Line, report.Rejects[0].Code));
        Assert.Contains("1,000 bytes", report.Rejects[0].Reason, StringComparison.Ordinal);
    }

    private static string Row(string note) => $"2022-12-01T10:00:00Z,2022-12-01,1,{note}\n";

    private void Use(string monthsFrom)
    {
        _bench.Layouts = [new KindsLayout(monthsFrom)];
        File.WriteAllText(Path.Combine(_bench.Files.Sql, "staging", "kinds.sql"), "CREATE TABLE IF NOT EXISTS staged_kinds (batch_id INTEGER, line INTEGER, seen_at TIMESTAMPTZ, recorded_on DATE, share DOUBLE, note VARCHAR)");
        File.WriteAllText(Path.Combine(_bench.Files.Sql, "staging", "kinds_layout.sql"), "INSERT INTO staged_kinds SELECT getvariable('batch_id'), * FROM incoming");
    }

    private sealed class KindsLayout(string monthsFrom) : Layout
    {
        public override string Name => "kinds_layout";
        public override string Title => "One column of each kind";
        public override string SourceCode => "kinds";
        public override string Stem => "kinds";
        public override string MonthsFrom => monthsFrom;

        public override ImmutableArray<LayoutColumn> Columns { get; } =
        [
            LayoutColumn.Timestamp("seen_at", "Seen at"),
            LayoutColumn.Date("recorded_on", "Recorded on"),
            LayoutColumn.Number("share", "Share"),
            LayoutColumn.Text("note", "Note").UpTo(1000),
        ];
    }
}
