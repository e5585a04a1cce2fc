using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Ends every order with the key, so that rows come in the same order each time and pages fit together.</summary>
internal static class TotalOrderPass
{
    /// <summary>The tree whose rows, and whose pages, are in total order.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue) => tree switch
    {
        QueryTree.From or QueryTree.GroupBy or QueryTree.Where or QueryTree.Compare or QueryTree.Contributions or QueryTree.Denied => ByKey(Unordered(tree, catalogue), [], catalogue),
        QueryTree.OrderBy orderBy => ByKey(Unordered(orderBy.Input, catalogue), orderBy.Keys, catalogue),
        QueryTree.Select select => select with { Input = Apply(select.Input, catalogue) },
        QueryTree.Page page => page with { Input = Apply(page.Input, catalogue) },
        QueryTree.Count count => count with { Input = Unordered(count.Input, catalogue) },
        _ => throw new UnreachableException(tree.GetType().Name),
    };

    // Where nobody sees the order it is left out, except under a page, which takes the first rows of it.
    private static QueryTree Unordered(QueryTree tree, Catalogue catalogue) => tree switch
    {
        QueryTree.Page => Apply(tree, catalogue),
        QueryTree.OrderBy orderBy => Unordered(orderBy.Input, catalogue),
        _ => QueryTreeInput.Map(tree, input => Unordered(input, catalogue)),
    };

    private static QueryTree ByKey(QueryTree tree, ImmutableArray<SortKey> keys, Catalogue catalogue)
    {
        var missing = Scope.Of(tree, catalogue).Key.Where(k => keys.All(s => s.Path != k)).Select(k => new SortKey(k, Descending: false));
        ImmutableArray<SortKey> all = [.. keys, .. missing];
        return all.IsEmpty ? tree : new QueryTree.OrderBy(tree, all);
    }
}
