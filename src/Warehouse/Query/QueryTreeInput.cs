using System.Diagnostics;

namespace Warehouse.Query;

/// <summary>The input of a node, and a node over another input.</summary>
internal static class QueryTreeInput
{
    /// <summary>The node right under <paramref name="tree"/>; null for the source.</summary>
    public static QueryTree? Of(QueryTree tree) => tree switch
    {
        QueryTree.From => null,
        QueryTree.Where where => where.Input,
        QueryTree.GroupBy groupBy => groupBy.Input,
        QueryTree.OrderBy orderBy => orderBy.Input,
        QueryTree.Select select => select.Input,
        QueryTree.Page page => page.Input,
        QueryTree.Count count => count.Input,
        QueryTree.Compare compare => compare.Input,
        QueryTree.Contributions split => split.Input,
        QueryTree.Denied denied => denied.Input,
        QueryTree.WithMeasures measures => measures.Input,
        QueryTree.WithStatus status => status.Input,
        _ => throw new UnreachableException(tree.GetType().Name),
    };

    /// <summary>The node and everything under it, down to the source.</summary>
    public static IEnumerable<QueryTree> Chain(QueryTree tree)
    {
        for (var node = tree; node is not null; node = Of(node))
        {
            yield return node;
        }
    }

    /// <summary>The rows that a tree starts from.</summary>
    public static QueryTree.From Source(this QueryTree tree) => (QueryTree.From)Chain(tree).Last();

    /// <summary>Whether the rows are asked by periods.</summary>
    public static bool IsByPeriods(this QueryTree tree) => tree.Source().Period is not null;

    /// <summary>The same node over the input that <paramref name="map"/> makes of its own; a source stays.</summary>
    public static QueryTree Map(QueryTree tree, Func<QueryTree, QueryTree> map) => tree switch
    {
        QueryTree.From => tree,
        QueryTree.Where where => where with { Input = map(where.Input) },
        QueryTree.GroupBy groupBy => groupBy with { Input = map(groupBy.Input) },
        QueryTree.OrderBy orderBy => orderBy with { Input = map(orderBy.Input) },
        QueryTree.Select select => select with { Input = map(select.Input) },
        QueryTree.Page page => page with { Input = map(page.Input) },
        QueryTree.Count count => count with { Input = map(count.Input) },
        QueryTree.Compare compare => compare with { Input = map(compare.Input) },
        QueryTree.Contributions split => split with { Input = map(split.Input) },
        QueryTree.Denied denied => new QueryTree.Denied(map(denied.Input)),
        QueryTree.WithMeasures measures => measures with { Input = map(measures.Input) },
        QueryTree.WithStatus status => status with { Input = (QueryTree.GroupBy)map(status.Input) },
        _ => throw new UnreachableException(tree.GetType().Name),
    };
}
