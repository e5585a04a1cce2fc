using System.Collections.Immutable;
using Notebooks.Numbers;
using Warehouse.OData;
using Warehouse.Query;

namespace Notebooks.Scope;

/// <summary>Which loaded files the rows of a query came from, where the set leads to batches.</summary>
internal static class BatchQuery
{
    private const string Navigation = "Batch";

    private static readonly ImmutableArray<ColumnPath> Keys =
        [new(Navigation, "BatchId"), new(Navigation, "FileName"), new(Navigation, "Issued"), new(Navigation, "IssuedInferred")];

    internal static QueryTree? For(ODataQuery query) => query.Relation.FindNavigation(Navigation) is null
        ? null
        : new QueryTree.GroupBy(RowsOf(query.Rows), Keys, [new Aggregate.OfRows("Rows")]);

    // What papers print is of no batch.
    internal static ImmutableArray<BatchSource> Read(Table rows) =>
    [
        .. Enumerable.Range(0, rows.Rows.Length).Where(r => rows.Number(r, Keys[0].ToString()).IsKnown).Select(r => new BatchSource(
            (int)rows.Number(r, Keys[0].ToString()).Value!.Value,
            rows.Text(r, Keys[1].ToString()),
            rows.Date(r, Keys[2].ToString()),
            rows.Text(r, Keys[3].ToString()) == "true")),
    ];

    // The rows of the set itself: what the first grouping reads.
    private static QueryTree RowsOf(QueryTree tree) => tree switch
    {
        QueryTree.GroupBy group => HasGroups(group.Input) ? RowsOf(group.Input) : group.Input,
        QueryTree.Where where when HasGroups(where.Input) => RowsOf(where.Input),
        _ => tree,
    };

    private static bool HasGroups(QueryTree tree) => tree switch
    {
        QueryTree.GroupBy => true,
        QueryTree.Where where => HasGroups(where.Input),
        _ => false,
    };
}
