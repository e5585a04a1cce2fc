using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// The condition that is true for the rows behind a given one in a total order: how next links and cursors go on. As quick on the last
/// page as on the first, which an offset is not.
/// </summary>
public static class Keyset
{
    /// <summary>The rows behind the one that has these values.</summary>
    /// <param name="order">The total order of a statement.</param>
    /// <param name="values">The given row's values of its columns.</param>
    public static Expression After(ImmutableArray<ResultOrder> order, ImmutableArray<Expression.Literal> values)
    {
        // (a > 1) or (a = 1 and b > 2) or ...: written from the last column to the first.
        Expression? behind = null;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var column = new Expression.Column(order[i].Path);
            var tied = behind is null ? null : new Expression.And(new Expression.Compare(ComparisonOperator.Equal, column, values[i]), behind);
            behind = Or(Beyond(column, values[i], order[i].Descending), tied);
        }

        return Bounded(behind ?? new Expression.Literal(false, ColumnType.Boolean), order, values);
    }

    /// <summary>A value as it was read from a result, as the literal that stands for it.</summary>
    /// <param name="value">The value; null for null.</param>
    /// <param name="type">Type of its column.</param>
    public static Expression.Literal ValueOf(object? value, ColumnType type) => new(
        (value, type) switch
        {
            (null, _) => null,
            (Int128 whole, ColumnType.Decimal) => (decimal)whole,
            (Int128 whole, _) => (long)whole,
            (DateTime moment, _) => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
            (_, ColumnType.Int32) => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            (_, ColumnType.Int64) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            (_, ColumnType.Decimal) => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            (_, ColumnType.Double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => value,
        },
        type);

    // Nulls come first ascending and last descending, and a comparison with null is false.
    private static Expression? Beyond(Expression.Column column, Expression.Literal value, bool descending)
    {
        var none = new Expression.Literal(null, value.Type);
        return (descending, value.Value) switch
        {
            (false, null) => new Expression.Compare(ComparisonOperator.NotEqual, column, none),
            (true, null) => null,
            (false, _) => new Expression.Compare(ComparisonOperator.GreaterThan, column, value),
            (true, _) => new Expression.Or(
                new Expression.Compare(ComparisonOperator.LessThan, column, value),
                new Expression.Compare(ComparisonOperator.Equal, column, none)),
        };
    }

    // Says nothing new, but stands alone, so that DuckDB skips the blocks of rows that come before.
    private static Expression Bounded(Expression behind, ImmutableArray<ResultOrder> order, ImmutableArray<Expression.Literal> values) =>
        order is [{ Descending: false } first, _, ..] && values[0].Value is not null
            ? new Expression.And(new Expression.Compare(ComparisonOperator.GreaterThanOrEqual, new Expression.Column(first.Path), values[0]), behind)
            : behind;

    private static Expression? Or(Expression? left, Expression? right) => (left, right) switch
    {
        (null, _) => right,
        (_, null) => left,
        _ => new Expression.Or(left, right),
    };
}
