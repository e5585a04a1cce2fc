namespace Warehouse.Query;

/// <summary>Names of the columns that the status pass adds; '@' cannot occur in a caller's name.</summary>
internal static class Companion
{
    /// <summary>How many rows a group has.</summary>
    public const string Rows = "@rows";

    /// <summary>The share of a row in a weighted column, before it is rounded.</summary>
    public static string Amount(string column) => column + "@Amount";

    /// <summary>The column whose share this is; null when it is none.</summary>
    public static string? OfAmount(string name) => name.EndsWith("@Amount", StringComparison.Ordinal) ? name[..^"@Amount".Length] : null;

    /// <summary>How well the areas of the values of <paramref name="alias"/> are known.</summary>
    public static string Basis(string alias) => alias + "@GeographyBasis";

    /// <summary>The lower limit of the values of <paramref name="alias"/>.</summary>
    public static string Lower(string alias) => alias + "@Lower";

    /// <summary>The upper limit of the values of <paramref name="alias"/>.</summary>
    public static string Upper(string alias) => alias + "@Upper";

    /// <summary>What stands above the line of the ratio <paramref name="alias"/>.</summary>
    public static string Numerator(string alias) => alias + "@Numerator";

    /// <summary>What stands below the line of the ratio <paramref name="alias"/>.</summary>
    public static string Denominator(string alias) => alias + "@Denominator";

    /// <summary>Which of several versions the denominator of <paramref name="alias"/> is of.</summary>
    public static string DenominatorVersion(string alias) => alias + "@DenominatorVersion";

    /// <summary>The status of the values of <paramref name="alias"/>.</summary>
    public static string Status(string alias) => alias + "@Status";

    /// <summary>The reason of the values of <paramref name="alias"/>.</summary>
    public static string Reason(string alias) => alias + "@Reason";
}
