namespace Warehouse.Sql;

/// <summary>Counts that are shared out by a weight: fractions while they are added up, whole numbers where they are shown.</summary>
internal static class WeightedSql
{
    /// <summary>A row's share, a fraction.</summary>
    public static string Amount(string count, string weight) => $"({count} * {weight})";

    /// <summary>
    /// A sum of shares as a whole number, halves away from zero. The digits that only the order of adding decides are cut off before, so
    /// that an answer is the same each time.
    /// </summary>
    public static string Whole(string sum) => $"CAST(round(round({sum}, 6)) AS BIGINT)";
}
