using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Reads versioned rows as of a day: what had been issued by then and not yet superseded.</summary>
internal static class AsOfPass
{
    /// <summary>The tree over the rows of that day; over the current rows when there is none.</summary>
    /// <exception cref="QueryException">The fact keeps no earlier issues: today's numbers would pass for those of the day.</exception>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue, DateOnly? asOf) =>
        tree is QueryTree.From source
            ? source with { AsOf = asOf is null || IsKept(source, catalogue) ? asOf : throw QueryErrors.NoEarlierIssues(source.SetName) }
            : QueryTreeInput.Map(tree, input => Apply(input, catalogue, asOf));

    // A dimension says what members there are, which no issue changes.
    private static bool IsKept(QueryTree.From source, Catalogue catalogue) =>
        catalogue.FindSet(source.SetName) is { Versioned: true } or { Kind: RelationKind.Dimension };
}
