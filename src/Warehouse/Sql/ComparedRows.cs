using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Groups with what their comparisons add. The first side is what was asked for; everything of it is there under its own name.</summary>
internal sealed class ComparedRows : RowSource
{
    private const string Self = "b";
    private readonly SelectBlock beside;
    private readonly SqlParameters parameters;
    private readonly ImmutableArray<ColumnPath> keys;
    private readonly Dictionary<string, Func<string>> added = [];

    public ComparedRows(SelectBlock beside, ImmutableArray<ColumnPath> keys, IEnumerable<ComparedValue> values, ImmutableArray<Comparison> comparisons, SqlParameters parameters)
    {
        this.parameters = parameters;
        this.beside = beside;
        this.keys = keys;
        foreach (var value in values)
        {
            var side = 1;
            foreach (var comparison in comparisons)
                side += Add(value, comparison, side);
        }
    }

    public override string Read(ColumnPath path) =>
        path.Navigation is null && added.TryGetValue(path.Name, out var print) ? print()
        : keys.Contains(path) ? SqlName.Of(Self, beside.Expose(path))
        : OfSide(0, path.Name);

    public override void Print(SqlWriter writer)
    {
        writer.Line("FROM (");
        writer.Indented(() => beside.Print(writer));
        writer.Line($") AS {Self}");
    }

    private string OfSide(int side, string name) => SqlName.Of(Self, beside.Expose(SidesRows.Of(side, name)));

    // How many sides it reads.
    private int Add(ComparedValue value, Comparison comparison, int side) => comparison switch
    {
        Comparison.Earlier => AddChange(value, comparison, side),
        Comparison.Peers => AddPeers(value, comparison, whole: side, ranks: side + 1),
        _ => throw new UnreachableException(comparison.GetType().Name),
    };

    private int AddChange(ComparedValue value, Comparison comparison, int side)
    {
        var change = new ChangeSql(value, now: 0, side, OfSide);
        Add(value, comparison, ComparisonColumns.Previous, () => change.Previous, () => change.PreviousStatus, () => change.PreviousReason);
        Add(value, comparison, ComparisonColumns.Change, () => change.Change, () => change.Status, () => change.Reason);
        Add(value, comparison, ComparisonColumns.ChangePercent, () => change.Percent, () => change.Status, () => change.PercentReason);
        added[ComparisonColumns.NameOf(value.Alias, comparison.Tag, ComparisonColumns.ChangeIsClear)] = () => change.IsClear;
        return 1;
    }

    private int AddPeers(ComparedValue value, Comparison comparison, int whole, int ranks)
    {
        var peers = new PeersSql(value, whole, ranks, OfSide, parameters);
        Add(value, comparison, ComparisonColumns.Comparator, () => peers.Comparator, () => peers.Status, () => peers.Reason);
        Add(value, comparison, ComparisonColumns.Rank, () => peers.Rank, () => peers.RankStatus, () => peers.RankReason);
        added[ComparisonColumns.NameOf(value.Alias, comparison.Tag, ComparisonColumns.ComparedTo)] = () => peers.ComparedTo;
        added[ComparisonColumns.NameOf(value.Alias, comparison.Tag, ComparisonColumns.Ranked)] = () => peers.Ranked;
        return 2;
    }

    private void Add(ComparedValue value, Comparison comparison, string column, Func<string> print, Func<string> status, Func<string> reason)
    {
        var name = ComparisonColumns.NameOf(value.Alias, comparison.Tag, column);
        added[name] = print;
        added[Companion.Status(name)] = status;
        added[Companion.Reason(name)] = reason;
    }
}
