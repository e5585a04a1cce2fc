using System.Collections.Immutable;
using Warehouse.Load;
using Warehouse.Load.Layouts;

namespace Warehouse.Tests.Load;

/// <summary>A new source is one layout and one file in <c>sql/staging</c>: nothing else of loading changes.</summary>
public sealed class NewLayoutTests : IDisposable
{
    private const string StagingSql = """
        -- layout: noise_complaint
        -- into: staged_offence_record

        INSERT INTO reject
        SELECT getvariable('batch_id'), getvariable('file_name'), line, 'Team', team, 'unknown_team', 'The team is North or South.'
        FROM incoming
        WHERE team NOT IN ('North', 'South');

        INSERT INTO staged_offence_record
        SELECT getvariable('batch_id'), line, ward, NULL, NULL, NULL, 'Noise', coalesce(kind, 'Any'), [month], [complaints]
        FROM incoming
        WHERE team IN ('North', 'South');
        """;

    private readonly LoadBench _bench = new();

    public NewLayoutTests()
    {
        _bench.Layouts = [.. LayoutList.All, new NoiseLayout()];
        File.WriteAllText(Path.Combine(_bench.Files.Sql, "staging", "noise_complaint.sql"), StagingSql);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Its_rows_are_read_checked_staged_and_booked_like_any_other()
    {
        var report = _bench.LoadText("Ward,Month,Kind,Complaints,Team\nHale,2023-01,Music,\"1,024\",North\nHale,2023-02,,3,South\nHale,Feb 2023,,3,South\nHale,2023-03,,3,West\n");

        Assert.Equal((FileOutcome.Booked, 4L, 2L, 2L), (report.Outcome, report.Batch!.RowsRead, report.Batch.RowsStaged, report.Batch.RowsRejected));
        Assert.Equal(
            ["2|2023-01-01|Hale|Music|1024", "3|2023-02-01|Hale|Any|3"],
            _bench.Rows("SELECT line, month::VARCHAR, borough_name, offence_label, count FROM staged_offence ORDER BY line"));
        Assert.Equal(["4|Month|Feb 2023|not_a_month", "5|Team|West|unknown_team"], _bench.Rows("SELECT line, column_name, value, code FROM reject ORDER BY line"));
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2023, 3, 1)), (report.Batch.FirstMonth, report.Batch.LastMonth));
    }

    [Fact]
    public void A_column_that_may_be_missing_is_null() =>
        Assert.Equal("Any", Load("Ward,Month,Complaints,Team\nHale,2023-01,5,North\n"));

    [Fact]
    public void A_blank_where_a_value_must_be_is_a_reject() =>
        Assert.Equal("blank", Assert.Single(_bench.LoadText("Ward,Month,Complaints,Team\nHale,2023-01,,North\nHale,2023-02,1,North\n").Rejects).Code);

    private string? Load(string text)
    {
        _bench.LoadText(text);
        return _bench.Ask<string>("SELECT offence_label FROM staged_offence");
    }

    private sealed class NoiseLayout : Layout
    {
        public override string Name => "noise_complaint";
        public override string Title => "Noise complaints";
        public override string SourceCode => "council_noise";
        public override string Stem => "offence";
        public override string StagedTable => "staged_offence_record";

        public override ImmutableArray<LayoutColumn> Columns { get; } =
        [
            LayoutColumn.Text("ward", "Ward"),
            LayoutColumn.Month("month", "Month"),
            LayoutColumn.Text("kind", "Kind").Optional(),
            LayoutColumn.Count("complaints", "Complaints"),
            LayoutColumn.Text("team", "Team"),
        ];
    }
}
