namespace Warehouse.Sql;

/// <summary>Quotes names; every name in compiled SQL goes through here.</summary>
internal static class SqlName
{
    /// <summary>The name as a quoted identifier.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A column of a table alias.</summary>
    public static string Of(string alias, string column) => $"{alias}.{Quote(column)}";
}
