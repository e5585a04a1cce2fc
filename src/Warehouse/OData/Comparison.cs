using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>Binds comparisons: both sides get one type, and only literals are converted.</summary>
internal static class Comparison
{
    public static Expression Bind(ComparisonOperator @operator, Operand left, Operand right, string target)
    {
        if (left.IsNull && right.IsNull)
            return new Expression.Literal(@operator == ComparisonOperator.Equal, ColumnType.Boolean);
        if (left.Expression is Expression.Literal && right.Expression is not Expression.Literal)
            return Bind(Mirror(@operator), right, left, target);
        if (left.Family == ValueFamily.Date && right.Expression is Expression.Literal { Value: DateTimeOffset timestamp })
            return WithTimestamp(@operator, left.Expression, timestamp.UtcDateTime);

        right = left.Type is { } type ? LiteralFolding.To(type, right, target) : right;
        left = right.Type is { } other ? LiteralFolding.To(other, left, target) : left;
        if (left.Family != right.Family)
            throw ODataErrors.TypeMismatch(target, right.Position, $"{left.Describe()} cannot be compared with {right.Describe()}");
        if (left.Family == ValueFamily.Truth && @operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            throw ODataErrors.TypeMismatch(target, left.Position, "Conditions have no order; compare them with eq or ne");
        return new Expression.Compare(@operator, left.Expression, right.Expression);
    }

    // A date is its midnight, UTC; a time within the day lies between two dates.
    private static Expression WithTimestamp(ComparisonOperator @operator, Expression date, DateTime timestamp)
    {
        var day = new Expression.Literal(DateOnly.FromDateTime(timestamp), ColumnType.Date);
        if (timestamp.TimeOfDay == TimeSpan.Zero)
            return new Expression.Compare(@operator, date, day);
        return @operator switch
        {
            ComparisonOperator.Equal => new Expression.Literal(false, ColumnType.Boolean),
            ComparisonOperator.NotEqual => new Expression.Literal(true, ColumnType.Boolean),
            ComparisonOperator.LessThan or ComparisonOperator.LessThanOrEqual => new Expression.Compare(ComparisonOperator.LessThanOrEqual, date, day),
            ComparisonOperator.GreaterThan or ComparisonOperator.GreaterThanOrEqual => new Expression.Compare(ComparisonOperator.GreaterThan, date, day),
            _ => throw new UnreachableException($"comparison {@operator}"),
        };
    }

    private static ComparisonOperator Mirror(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal or ComparisonOperator.NotEqual => @operator,
        ComparisonOperator.LessThan => ComparisonOperator.GreaterThan,
        ComparisonOperator.LessThanOrEqual => ComparisonOperator.GreaterThanOrEqual,
        ComparisonOperator.GreaterThan => ComparisonOperator.LessThan,
        ComparisonOperator.GreaterThanOrEqual => ComparisonOperator.LessThanOrEqual,
        _ => throw new UnreachableException($"comparison {@operator}"),
    };
}
