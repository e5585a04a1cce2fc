using System.Diagnostics;
using System.Globalization;
using Warehouse.Catalog;
using Warehouse.Query;

namespace QueryApi.OData;

/// <summary>A value within a token: a letter for its type, then its text; the letter alone is null.</summary>
internal static class TokenValue
{
    private const string Letters = "sbildftm";

    private static readonly ColumnType[] Types =
    [
        ColumnType.String, ColumnType.Boolean, ColumnType.Int32, ColumnType.Int64, ColumnType.Decimal, ColumnType.Double, ColumnType.Date, ColumnType.DateTimeOffset,
    ];

    public static string Write(Expression.Literal literal)
    {
        var letter = Letters[Array.IndexOf(Types, literal.Type!.Value)];
        return literal.Value is null ? $"{letter}" : $"{letter}={Text(literal.Value)}";
    }

    /// <exception cref="FormatException">It is not a value.</exception>
    public static Expression.Literal Read(string? text)
    {
        var index = text is { Length: > 0 } ? Letters.IndexOf(text[0], StringComparison.Ordinal) : -1;
        if (index < 0)
            throw new FormatException("no type");
        var type = Types[index];
        return text!.Length == 1 ? new Expression.Literal(null, type) : new Expression.Literal(Value(text[2..], type), type);
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset timestamp => timestamp.ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object Value(string text, ColumnType type) => type switch
    {
        ColumnType.String => text,
        ColumnType.Boolean => bool.Parse(text),
        ColumnType.Int32 => int.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Int64 => long.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Double => double.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Date => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
        ColumnType.DateTimeOffset => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture),
        _ => throw new UnreachableException($"type {type}"),
    };
}
