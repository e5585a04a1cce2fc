using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>
/// Turns a literal into the type of what it is compared with. A conversion is always done here and never on the column, since
/// DuckDB skips blocks of rows only when the column stands bare.
/// </summary>
internal static class LiteralFolding
{
    /// <summary>The operand as one of <paramref name="type"/>; itself when it is no literal or needs no conversion.</summary>
    public static Operand To(ColumnType type, Operand operand, string target)
    {
        if (operand.Expression is not Expression.Literal literal || operand.Family == Families.Of(type))
            return operand;
        return operand with { Expression = new Expression.Literal(Convert(literal, type, operand.Position, target), type), Type = type };
    }

    private static object? Convert(Expression.Literal literal, ColumnType type, int position, string target) => (literal.Value, type) switch
    {
        (null, _) => null,
        (string text, _) => LiteralText.Read(text, type) ?? throw ODataErrors.BadValue(target, position, text, Families.Describe(Families.Of(type))),
        (DateOnly date, ColumnType.DateTimeOffset) => LiteralText.Midnight(date),
        (DateTimeOffset timestamp, ColumnType.Date) when timestamp.UtcDateTime.TimeOfDay == TimeSpan.Zero => DateOnly.FromDateTime(timestamp.UtcDateTime),
        _ => throw ODataErrors.TypeMismatch(
            target,
            position,
            $"Expected {Families.Describe(Families.Of(type))}, found {Families.Describe(Families.Of(Families.OfLiteral(literal.Value)))}"),
    };
}
