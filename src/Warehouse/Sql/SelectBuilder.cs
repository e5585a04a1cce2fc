using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Turns a tree that has gone through the passes into SELECTs, as few as its meaning allows.</summary>
internal sealed class SelectBuilder(Catalogue catalogue, SqlParameters parameters)
{
    private static readonly ColumnPath[] NoKeys = [];
    private int nested;

    /// <summary>The SELECT whose rows are those of the tree; columns are still to be asked for.</summary>
    public SelectBlock Build(QueryTree tree) => tree switch
    {
        QueryTree.From from => Block(new TableRows(Relation(from), from, catalogue, parameters)),
        QueryTree.Where where => Where(where),
        QueryTree.GroupBy groupBy => GroupBy(groupBy, groupBy.Input),
        QueryTree.Count count => Count(count),
        QueryTree.OrderBy orderBy => OrderBy(orderBy),
        QueryTree.Select select => Build(select.Input),
        QueryTree.Page page => Page(page),
        QueryTree.WithStatus status => WithStatus(status),
        QueryTree.WithMeasures measures => Block(new MeasureRows(measures, catalogue, parameters, Build)),
        QueryTree.Compare compare => new CompareBuilder(catalogue, parameters, Build).Build(compare),
        QueryTree.Contributions split => new CompareBuilder(catalogue, parameters, Build).Build(split),
        QueryTree.Denied denied => Block(new DeniedRow(Scope.Of(denied.Input, catalogue))),
        _ => throw new UnreachableException(tree.GetType().Name),
    };

    private Relation Relation(QueryTree.From from) => catalogue.FindSet(from.SetName) ?? throw new UnreachableException(from.SetName);

    private SelectBlock Block(RowSource source) => new(source, parameters);

    private SelectBlock Wrap(SelectBlock block) => Block(new BlockRows(block, $"q{++nested}"));

    // Rows that can still be filtered and grouped in the same SELECT.
    private SelectBlock Rows(QueryTree tree)
    {
        var block = Build(tree);
        return block.IsGrouped || block.IsPaged ? Wrap(block) : block;
    }

    private SelectBlock Where(QueryTree.Where where)
    {
        var block = Rows(where.Input);
        var print = new ExpressionSql(Scope.Of(where.Input, catalogue), catalogue, block.Read, parameters);
        foreach (var term in Conjunction.And(where.Condition))
        {
            block.Where(print.Condition(term));
        }

        return block;
    }

    private SelectBlock GroupBy(QueryTree.GroupBy groupBy, QueryTree input)
    {
        var block = Rows(input);
        var rows = Scope.Of(input, catalogue);
        if (input.IsByPeriods() && !groupBy.Keys.Any(k => PeriodPass.KindOf(k, rows.Relation!, catalogue) == PeriodColumn.Period))
            block.Read(new ColumnPath(null, PeriodCatalogue.End)); // one period, which no key names
        if (block.Source is TableRows table && InTwoSteps(groupBy, rows))
        {
            return GroupInTwoSteps(groupBy, rows, block, table);
        }

        var print = new AggregateSql(rows, catalogue, block.Read);
        block.Group(groupBy.Keys, groupBy.Aggregates.Select(a => (a.Alias, print.Print(a))));
        return block;
    }

    // Worth while when a key is text of a dimension, unless the keys are those of the rows, which then do not get fewer.
    private bool InTwoSteps(QueryTree.GroupBy groupBy, Scope rows) =>
        groupBy.Keys.Any(k => k.Navigation is not null || rows.Relation?.FindColumn(k.Name)?.Navigation is not null)
        && !rows.Key.All(k => groupBy.Keys.Contains(k))
        && PartialAggregates.CanSplit(groupBy.Aggregates, rows, catalogue);

    private SelectBlock GroupInTwoSteps(QueryTree.GroupBy groupBy, Scope rows, SelectBlock inner, TableRows table)
    {
        var keys = groupBy.Keys.Select(table.OwnColumnOf).Distinct();
        inner.Group(
            keys.Select(k => (new ColumnPath(null, k), table.ReadOwn(k))),
            groupBy.Aggregates.Select(a => (Part(a.Alias), PartialAggregates.First(a, rows, catalogue, inner.Read))));
        var outer = Block(table.AddedUp(inner));
        outer.Group(
            groupBy.Keys,
            groupBy.Aggregates.Select(a => (a.Alias, PartialAggregates.Second(a, rows, catalogue, PartialRows.Part(inner, Part(a.Alias))))));
        return outer;
    }

    // A part's name must not be that of a column of the table, which is in the select list too.
    private static string Part(string alias) => alias + "@Part";

    private SelectBlock Count(QueryTree.Count count)
    {
        var block = Rows(count.Input);
        block.Group(NoKeys, [("Count", "count(*)")]);
        return block;
    }

    private SelectBlock OrderBy(QueryTree.OrderBy orderBy)
    {
        var block = Build(orderBy.Input);
        block = block.IsPaged ? Wrap(block) : block;
        block.OrderBy(orderBy.Keys);
        return block;
    }

    private SelectBlock Page(QueryTree.Page page)
    {
        var block = Build(page.Input);
        block.Page(page.Skip, page.Top);
        return block;
    }

    private SelectBlock WithStatus(QueryTree.WithStatus status)
    {
        var rows = Scope.Of(status.Input.Input, catalogue);
        var coverage = status.Coverage is { } test ? new CoverageSql(test, catalogue, parameters) : null;
        return Block(new StatusRows(Build(status.Input), status.Input, coverage, GroupSums.Of(status.Input, rows, catalogue), wholeOnly: status.Input.IsByPeriods()));
    }
}
