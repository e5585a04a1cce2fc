using System.Diagnostics;
using System.Globalization;
using Warehouse.Query;

namespace Warehouse.Tests.Sql;

/// <summary>
/// OData 4.0 part 2, 5.1.1, read again and written down without SQL: comparisons are never null, and, or and not are three-valued
/// where a Boolean is null, arithmetic with null is null, and a filter keeps a row only for true.
/// </summary>
internal static class ReferenceEvaluator
{
    public static bool Holds(Expression condition, IReadOnlyDictionary<string, object?> row) => Value(condition, row) is true;

    private static object? Value(Expression expression, IReadOnlyDictionary<string, object?> row) => expression switch
    {
        Expression.Column column => row[column.Path.Name],
        Expression.Literal literal => literal.Value,
        Expression.Compare compare => Compare(compare.Operator, Value(compare.Left, row), Value(compare.Right, row)),
        Expression.In inList => inList.Values.Any(v => Compare(ComparisonOperator.Equal, Value(inList.Operand, row), v.Value)),
        Expression.And and => Both(Value(and.Left, row) as bool?, Value(and.Right, row) as bool?),
        Expression.Or or => Either(Value(or.Left, row) as bool?, Value(or.Right, row) as bool?),
        Expression.Not not => Value(not.Operand, row) is bool value ? !value : null,
        Expression.Arithmetic arithmetic => Calculate(arithmetic.Operator, Value(arithmetic.Left, row), Value(arithmetic.Right, row)),
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    private static bool Compare(ComparisonOperator comparison, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return comparison switch
            {
                ComparisonOperator.Equal => left is null && right is null,
                ComparisonOperator.NotEqual => left is null != right is null,
                _ => false,
            };
        }

        var order = left is bool a && right is bool b ? a.CompareTo(b) : Number(left).CompareTo(Number(right));
        return comparison switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.LessThan => order < 0,
            ComparisonOperator.LessThanOrEqual => order <= 0,
            ComparisonOperator.GreaterThan => order > 0,
            ComparisonOperator.GreaterThanOrEqual => order >= 0,
            _ => throw new UnreachableException(),
        };
    }

    private static bool? Both(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    private static bool? Either(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    private static double? Calculate(ArithmeticOperator operation, object? left, object? right) => left is null || right is null ? null : operation switch
    {
        ArithmeticOperator.Add => Number(left) + Number(right),
        ArithmeticOperator.Subtract => Number(left) - Number(right),
        ArithmeticOperator.Multiply => Number(left) * Number(right),
        _ => throw new UnreachableException(operation.ToString()),
    };

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
