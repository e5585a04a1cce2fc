namespace Warehouse.Query;

/// <summary>Reads versioned rows as of a day: what had been issued by then and not yet superseded.</summary>
internal static class AsOfPass
{
    /// <summary>The tree over the rows of that day; over the current rows when there is none.</summary>
    public static QueryTree Apply(QueryTree tree, DateOnly? asOf) =>
        tree is QueryTree.From source ? source with { AsOf = asOf } : QueryTreeInput.Map(tree, input => Apply(input, asOf));
}
