namespace Warehouse.Output;

/// <summary>A field of a CSV file (RFC 4180, 2).</summary>
public static class CsvField
{
    /// <summary>The text, in quotes where it holds a comma, a quote or a line end.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
