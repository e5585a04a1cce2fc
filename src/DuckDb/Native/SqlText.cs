namespace DuckDb.Native;

/// <summary>The two ways in which the provider itself puts text into SQL.</summary>
internal static class SqlText
{
    internal static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
