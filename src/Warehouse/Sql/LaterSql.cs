namespace Warehouse.Sql;

/// <summary>Months that are taken to be later than they are.</summary>
internal static class LaterSql
{
    /// <summary>The first day of a month, so many months on.</summary>
    public static string Of(string month, int later) => FormattableString.Invariant($"CAST({month} + INTERVAL {later} MONTH AS DATE)");
}
