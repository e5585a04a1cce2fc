using System.Diagnostics;
using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Types of literal values, and their conversion to the type of what they are compared with.</summary>
internal static class Literals
{
    /// <summary>The type of a literal; null for a null without one.</summary>
    public static ColumnType? TypeOf(Expression.Literal literal) => literal.Value switch
    {
        null => literal.Type,
        string => ColumnType.String,
        bool => ColumnType.Boolean,
        int => ColumnType.Int32,
        long => ColumnType.Int64,
        decimal => ColumnType.Decimal,
        double => ColumnType.Double,
        DateOnly => ColumnType.Date,
        DateTimeOffset => ColumnType.DateTimeOffset,
        _ => throw new UnreachableException(literal.Value.GetType().Name),
    };

    /// <summary>The literal as a value of <paramref name="type"/>; a caller's error where that cannot be.</summary>
    public static Expression.Literal As(Expression.Literal literal, ColumnType type) =>
        literal.Value is null || TypeOf(literal) == type || (IsNumber(type) && IsNumber(TypeOf(literal)!.Value))
            ? literal with { Type = type }
            : new Expression.Literal(Convert(literal.Value, type) ?? throw Misfit(literal, type), type);

    /// <summary>Whether values of the type are numbers, which compare with one another.</summary>
    public static bool IsNumber(ColumnType type) => type is ColumnType.Int32 or ColumnType.Int64 or ColumnType.Decimal or ColumnType.Double;

    // Clients write dates as dates, as quoted text and as timestamps at midnight; all three mean the same day.
    private static object? Convert(object value, ColumnType type) => (type, value) switch
    {
        (ColumnType.Date, string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        (ColumnType.Date, DateTimeOffset instant) => instant.UtcDateTime.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(instant.UtcDateTime) : null,
        (ColumnType.DateTimeOffset, DateOnly date) => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        (ColumnType.DateTimeOffset, string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null,
        _ => null,
    };

    private static QueryException Misfit(Expression.Literal literal, ColumnType type) => (type, literal.Value) switch
    {
        (ColumnType.Date or ColumnType.DateTimeOffset, string or DateTimeOffset) => QueryErrors.BadLiteral(literal.Value, type),
        _ => QueryErrors.CannotCompare(type, TypeOf(literal)!.Value),
    };
}
