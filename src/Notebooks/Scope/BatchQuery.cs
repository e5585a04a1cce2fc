using System.Collections.Immutable;
using Notebooks.Numbers;
using Warehouse.OData;
using Warehouse.Query;

namespace Notebooks.Scope;

/// <summary>Which loaded files the rows of a query came from, where the set leads to batches.</summary>
internal static class BatchQuery
{
    private const string Navigation = "Batch";

    private const string SourceCode = "SourceCode";

    private static readonly ImmutableArray<ColumnPath> Keys =
        [new(Navigation, "BatchId"), new(Navigation, "FileName"), new(Navigation, "Issued"), new(Navigation, "IssuedInferred")];

    internal static QueryTree? For(ODataQuery query) => query.Relation.FindNavigation(Navigation) is null
        ? null
        : new QueryTree.GroupBy(RowsOf(query.Rows), Keys, [new Aggregate.OfRows("Rows")]);

    /// <summary>Of a set whose rows are computed from many, such as <c>MeasureValues</c>: which sources they are of; null where the set does not say.</summary>
    internal static QueryTree? ForSources(ODataQuery query) => query.Relation.FindNavigation(Navigation) is not null || query.Relation.FindColumn(SourceCode) is null
        ? null
        : new QueryTree.GroupBy(RowsOf(query.Rows), [new(null, SourceCode)], [new Aggregate.OfRows("Rows")]);

    /// <summary>The sources that <see cref="ForSources"/> asks for.</summary>
    internal static IEnumerable<string> ReadSources(Table rows) => rows.Records.Select(r => r.Text(SourceCode)).Where(s => s.Length > 0);

    /// <summary>The files of a source that are served, as of a day.</summary>
    internal static string CurrentOf(string source, DateOnly? day) =>
        $"Batches?$filter=State eq 'current' and SourceCode eq '{source}'{(day is { } d ? $" and Issued le {DateText.Iso(d)}" : "")}&$orderby=BatchId";

    /// <summary>The batches of the answer to <see cref="For"/>; what papers print is of none.</summary>
    internal static ImmutableArray<BatchSource> Read(Table rows) => Read(rows, k => k.ToString());

    /// <summary>The batches of the answer to <see cref="CurrentOf"/>.</summary>
    internal static ImmutableArray<BatchSource> ReadCurrent(Table rows) => Read(rows, k => k.Name);

    private static ImmutableArray<BatchSource> Read(Table rows, Func<ColumnPath, string> name) =>
    [
        .. rows.Records.Where(r => r.Number(name(Keys[0])).IsKnown).Select(r => new BatchSource(
            (int)r.Number(name(Keys[0])).Value!.Value,
            r.Text(name(Keys[1])),
            r.Date(name(Keys[2])),
            r.Text(name(Keys[3])) == "true")),
    ];

    // The rows of the set itself: what the first grouping reads.
    internal static QueryTree RowsOf(QueryTree tree) => tree switch
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
