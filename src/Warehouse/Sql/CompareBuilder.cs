using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Puts the queries of comparisons and split changes beside each other.</summary>
/// <param name="catalogue">What the snapshot holds.</param>
/// <param name="parameters">Of the statement.</param>
/// <param name="build">The SELECT of a query that has gone through the passes.</param>
internal sealed class CompareBuilder(Catalogue catalogue, SqlParameters parameters, Func<QueryTree, SelectBlock> build)
{
    private int tags;

    /// <summary>Groups with what their comparisons add.</summary>
    public SelectBlock Build(QueryTree.Compare compare)
    {
        var keys = GroupsOf(compare.Input).Keys;
        ImmutableArray<ComparedValue> values = [.. ValuesOf(compare.Input)];
        ImmutableArray<Side> sides = [Groups(compare.Input, keys), .. compare.Branches.SelectMany(b => SidesOf(b, keys, values))];
        return Block(new ComparedRows(Beside(sides, keys, keepsAll: false), keys, values, compare.Comparisons, parameters));
    }

    /// <summary>The parts of a change, and the rest.</summary>
    public SelectBlock Build(QueryTree.Contributions split)
    {
        var branches = split.Branches ?? throw new UnreachableException("The compare pass has not been here.");
        var keys = GroupsOf(split.Input).Keys;
        var parts = Beside([Groups(split.Input, keys), Groups(branches.Before, keys)], keys, keepsAll: true);
        var whole = Beside([Groups(branches.Whole, []), Groups(branches.WholeBefore, [])], [], keepsAll: true);
        return Block(new SplitRows(parts, whole, keys, [.. ComparisonColumns.Compared(Scope.Of(split.Input, catalogue))], branches.IsOfWards));
    }

    private sealed record Side(JoinedSide Joined, BesideSide Beside);

    private Side Groups(QueryTree query, ImmutableArray<ColumnPath> keys) => new(new JoinedSide(build(query), keys, AddsGroups: true), SideOf(query));

    // As many as ComparedRows counts: one for an earlier time, two for a group of peers.
    private IEnumerable<Side> SidesOf(ComparedBranch branch, ImmutableArray<ColumnPath> keys, ImmutableArray<ComparedValue> values) => branch switch
    {
        ComparedBranch.Earlier earlier => [Groups(earlier.Groups, keys)],
        ComparedBranch.Peers peers =>
        [
            new Side(new JoinedSide(build(peers.Whole), peers.OtherKeys, AddsGroups: false), SideOf(peers.Whole)),
            new Side(new JoinedSide(Ranks(peers, values), [.. keys.Where(k => peers.OtherKeys.Contains(k) || peers.AreaKeys.Contains(k))], AddsGroups: false), new BesideSide(null, []) { IsRaw = true }),
        ],
        _ => throw new UnreachableException(branch.GetType().Name),
    };

    private SelectBlock Beside(ImmutableArray<Side> sides, ImmutableArray<ColumnPath> keys, bool keepsAll)
    {
        var joined = Block(new SidesRows([.. sides.Select(s => s.Joined)]));
        return Block(new BesideRows(joined, keys, [.. sides.Select(s => s.Beside)], keepsAll));
    }

    // Ranked among all, and only then narrowed to the borough that was asked for.
    private SelectBlock Ranks(ComparedBranch.Peers peers, ImmutableArray<ComparedValue> values)
    {
        var grid = Block(new PeerGridRows(Areas(peers), peers.OtherKeys.IsEmpty ? null : build(peers.Members), build(peers.Members), peers));
        var filled = Block(new BesideRows(grid, [.. peers.OtherKeys, .. peers.AreaKeys], [SideOf(peers.Members)], keepsAll: true));
        var ranked = Block(new RankRows(filled, peers.OtherKeys, values, parameters));
        var asked = Block(new BlockRows(ranked, "k"));
        var print = new ExpressionSql(Scope.Of(GroupsOf(peers.Members).Input, catalogue), catalogue, asked.Read, parameters);
        foreach (var condition in peers.OfArea)
            asked.Where(print.Condition(condition));
        return asked;
    }

    private SelectBlock Areas(ComparedBranch.Peers peers)
    {
        var fact = FlatColumn.SourceOf(peers.Members, catalogue);
        var areas = catalogue.FindStem("area") ?? throw new UnreachableException("A fact has areas, and the catalogue has none.");
        var block = Block(new TableRows(areas, new QueryTree.From(areas.SetName), catalogue, parameters));
        var own = block.Read(new ColumnPath(null, "AreaCode"));
        block.Where($"{own} IN ({string.Join(", ", peers.Codes.Select(c => parameters.Add(c)))})");
        block.Where($"{block.Read(new ColumnPath(null, "AreaType"))} = {parameters.Add("borough")}");
        block.Name(peers.AreaKeys.Select(k => (block.Read(new ColumnPath(null, areas.Columns.First(c => c.Physical == PhysicalOf(k, fact)).Name)), k.ToString())));
        return block;
    }

    private string PhysicalOf(ColumnPath key, Relation fact) => fact.FindColumn(FlatColumn.NameOf(key, fact, catalogue)!)!.Physical;

    private BesideSide SideOf(QueryTree query)
    {
        var groups = GroupsOf(query);
        var fact = Scope.Of(groups.Input, catalogue).Relation!;
        var test = new CoveragePlan(groups, fact, catalogue) { WithEmptyGroups = true }.Test();
        return new BesideSide(
            test is null || groups.Keys.IsEmpty ? null : new CoverageSql(test, catalogue, parameters, FormattableString.Invariant($"{++tags}")),
            [.. ValuesOf(query).Where(v => v.IsSum).Select(v => v.Alias)]);
    }

    private IEnumerable<ComparedValue> ValuesOf(QueryTree query)
    {
        var asked = QueryTreeInput.Chain(query).OfType<QueryTree.WithMeasures>().FirstOrDefault()?.Asked ?? GroupsOf(query);
        var rows = Scope.Of(asked.Input, catalogue);
        var compared = ComparisonColumns.Compared(Scope.Of(query, catalogue)).Select(c => c.Path.Name).ToHashSet();
        return asked.Aggregates.Where(a => compared.Contains(a.Alias)).Select(a => ComparedValue.Of(a, rows, catalogue));
    }

    private static QueryTree.GroupBy GroupsOf(QueryTree query) => QueryTreeInput.Chain(query).OfType<QueryTree.GroupBy>().First();

    private SelectBlock Block(RowSource source) => new(source, parameters);
}
