using System.Diagnostics;

namespace Warehouse.Query;

/// <summary>Whether a condition can hold for rows of which only some columns are known.</summary>
internal static class GrainCondition
{
    /// <summary>False only when the known values alone make the condition false.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="valueOf">What is known of a column; null when nothing is.</param>
    public static bool MayHold(Expression condition, Func<ColumnPath, KnownValue?> valueOf) => Truth(condition, valueOf) != false;

    // true, false or null for "depends on what is not known".
    private static bool? Truth(Expression expression, Func<ColumnPath, KnownValue?> valueOf) => expression switch
    {
        Expression.And => All(Conjunction.And(expression).Select(t => Truth(t, valueOf))),
        Expression.Or => !All(Conjunction.Or(expression).Select(t => !Truth(t, valueOf))),
        Expression.Not not => !Truth(not.Operand, valueOf),
        Expression.Compare compare => Compare(compare.Operator, Value(compare.Left, valueOf), Value(compare.Right, valueOf)),
        Expression.In inList => !All(inList.Values.Select(v => !Compare(ComparisonOperator.Equal, Value(inList.Operand, valueOf), KnownValue.Of(v.Value)))),
        Expression.Literal literal => literal.Value as bool?,
        Expression.Column or Expression.Arithmetic or Expression.Call => null,
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    private static bool? All(IEnumerable<bool?> terms) => terms.Aggregate((bool?)true, (a, b) => a == false || b == false ? false : a is null || b is null ? null : true);

    private static bool? Compare(ComparisonOperator comparison, KnownValue? left, KnownValue? right) =>
        left is { } a && right is { } b ? KnownValue.Compare(comparison, a, b) : null;

    private static KnownValue? Value(Expression expression, Func<ColumnPath, KnownValue?> valueOf) => expression switch
    {
        Expression.Column column => valueOf(column.Path),
        Expression.Literal literal => KnownValue.Of(literal.Value),
        Expression.Call { Function: ScalarFunction.Year, Arguments: [var day] } => Value(day, valueOf) is { Low: DateOnly low, High: DateOnly high }
            ? new KnownValue((decimal)low.Year, (decimal)high.Year)
            : null,
        _ => null,
    };
}
