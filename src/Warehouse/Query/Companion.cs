namespace Warehouse.Query;

/// <summary>Names of the columns that the status pass adds; '@' cannot occur in a caller's name.</summary>
internal static class Companion
{
    /// <summary>How many rows a group has.</summary>
    public const string Rows = "@rows";

    /// <summary>The status of the values of <paramref name="alias"/>.</summary>
    public static string Status(string alias) => alias + "@Status";

    /// <summary>The reason of the values of <paramref name="alias"/>.</summary>
    public static string Reason(string alias) => alias + "@Reason";
}
