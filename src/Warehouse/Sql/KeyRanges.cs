using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// A long page cut into ranges of the key. DuckDB sorts a whole result before it gives the first row: six seconds and two gigabytes
/// for 100,000 rows out of twenty million. A range of the key is read from its own blocks and sorted by itself, in milliseconds,
/// and the ranges one after the other are the page.
/// </summary>
public sealed class KeyRanges
{
    // Up to some thousand rows DuckDB only keeps the first ones while it scans, which costs next to nothing.
    private const long SmallPage = 5_000;

    private readonly QueryTree rows;
    private readonly ColumnPath key;
    private readonly Func<QueryTree, Statement> compile;

    private KeyRanges(QueryTree rows, ColumnPath key, QueryTree.Page? page, long after, long last, Func<QueryTree, Statement> compile)
    {
        this.rows = rows;
        this.key = key;
        this.compile = compile;
        (Skip, Top, After, Last) = (page?.Skip ?? 0, page?.Top, after, last);
    }

    /// <summary>Rows to leave out at first.</summary>
    public long Skip { get; }

    /// <summary>The most rows to give; null for all.</summary>
    public long? Top { get; }

    /// <summary>No row has this key or a lower one.</summary>
    public long After { get; }

    /// <summary>The highest key.</summary>
    public long Last { get; }

    /// <summary>The rows whose key is above <paramref name="after"/> and at most <paramref name="upTo"/>; of these <paramref name="top"/>.</summary>
    public Statement Rows(long after, long upTo, long skip, long? top)
    {
        var range = Within(rows, after, upTo);
        return compile(skip == 0 && top is null ? range : new QueryTree.Page(range, skip, top));
    }

    /// <summary>How many rows have their key in the range.</summary>
    public Statement Count(long after, long upTo) => compile(new QueryTree.Count(Within(rows, after, upTo)));

    /// <summary>The ranges of a query; null when its rows are few, or not in the order of a key that numbers them.</summary>
    internal static KeyRanges? Of(QueryTree tree, QueryTree ordered, Catalogue catalogue, Func<QueryTree, Statement> compile)
    {
        var source = FlatColumn.SourceOf(ordered, catalogue);
        if (source is not { NumberedRows: { } last, Key: [var name] } || OrderOf(ordered) is not [{ Descending: false, Path: var key }] || key != new ColumnPath(null, name))
        {
            return null;
        }

        var pages = QueryTreeInput.Chain(tree).OfType<QueryTree.Page>().ToArray();
        return pages.Length > 1 || pages is [{ Top: { } top, Skip: var skip }] && top + skip <= SmallPage
            ? null
            : new KeyRanges(WithoutPage(tree), key, pages.FirstOrDefault(), LowerBound(tree, key), last, compile);
    }

    // Only rows of the relation itself, filtered at most before they are sorted.
    private static ImmutableArray<SortKey> OrderOf(QueryTree ordered)
    {
        var above = QueryTreeInput.Chain(ordered).TakeWhile(n => n is QueryTree.Page or QueryTree.Select).Count();
        var nodes = QueryTreeInput.Chain(ordered).Skip(above).ToArray();
        return nodes[0] is QueryTree.OrderBy orderBy && nodes.Skip(1).All(n => n is QueryTree.Where or QueryTree.Select or QueryTree.From) ? orderBy.Keys : [];
    }

    private static QueryTree WithoutPage(QueryTree tree) =>
        tree is QueryTree.Page page ? page.Input : QueryTreeInput.Map(tree, WithoutPage);

    private QueryTree Within(QueryTree tree, long after, long upTo) => tree is QueryTree.From
        ? new QueryTree.Where(tree, new Expression.And(
            new Expression.Compare(ComparisonOperator.GreaterThan, new Expression.Column(key), new Expression.Literal(after, ColumnType.Int64)),
            new Expression.Compare(ComparisonOperator.LessThanOrEqual, new Expression.Column(key), new Expression.Literal(upTo, ColumnType.Int64))))
        : QueryTreeInput.Map(tree, input => Within(input, after, upTo));

    // The filter of a next link names the key to begin behind.
    private static long LowerBound(QueryTree tree, ColumnPath key) => QueryTreeInput.Chain(tree).OfType<QueryTree.Where>()
        .SelectMany(w => Conjunction.And(w.Condition))
        .Select(term => term is Expression.Compare { Operator: ComparisonOperator.GreaterThan, Left: Expression.Column column, Right: Expression.Literal { Value: long bound } } && column.Path == key ? bound : 0)
        .Append(0)
        .Max();
}
