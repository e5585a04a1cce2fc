using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.OData;

/// <summary>Reads the text of a literal as a value of a type; null when it is not one.</summary>
internal static class LiteralText
{
    // A timestamp without an offset is UTC: Power Query sends such ones.
    private static readonly string[] TimestampFormats =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static object? Read(string text, ColumnType type) => type switch
    {
        ColumnType.String => text,
        ColumnType.Boolean => ReadBoolean(text),
        ColumnType.Int32 or ColumnType.Int64 => ReadNumber(text) is int or long ? ReadNumber(text) : null,
        ColumnType.Decimal or ColumnType.Double => ReadNumber(text),
        ColumnType.Date => ReadDate(text),
        ColumnType.DateTimeOffset => ReadTimestamp(text) ?? (ReadDate(text) is DateOnly date ? Midnight(date) : null),
        _ => throw new System.Diagnostics.UnreachableException($"type {type}"),
    };

    public static object? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static object? ReadTimestamp(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            TimestampFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var timestamp)
            ? timestamp
            : null;

    /// <summary>An int, else a long, else a decimal, else a double; a suffix m, l, d, f of OData 3 says which.</summary>
    public static object? ReadNumber(string text)
    {
        var (digits, suffix) = text.Length > 1 && char.ToLowerInvariant(text[^1]) is 'm' or 'l' or 'd' or 'f'
            ? (text[..^1], char.ToLowerInvariant(text[^1]))
            : (text, ' ');
        return suffix switch
        {
            'm' => ReadDecimal(digits),
            'l' => ReadInteger(digits),
            'd' or 'f' => ReadDouble(digits),
            _ => ReadInt32(digits) ?? ReadInteger(digits) ?? ReadDecimal(digits) ?? (object?)ReadDouble(digits),
        };
    }

    public static DateTimeOffset Midnight(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static bool? ReadBoolean(string text) => bool.TryParse(text, out var value) ? value : null;

    private static int? ReadInt32(string digits) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static long? ReadInteger(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static decimal? ReadDecimal(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? ReadDouble(string digits) =>
        double.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? value
            : null;
}
