namespace Warehouse.Catalog;

/// <summary>How the areas of a number were found: exact, best_fit or apportioned (methods, section 3).</summary>
internal static class GeographyBasis
{
    /// <summary>The served column of every fact by ward; the catalogue knows its members beside those that are not additive.</summary>
    public const string Column = "GeographyBasis";

    /// <summary>Nothing to say about it.</summary>
    public const string Exact = "exact";

    /// <summary>Shared out to other boundaries by weights.</summary>
    public const string Apportioned = "apportioned";
}
