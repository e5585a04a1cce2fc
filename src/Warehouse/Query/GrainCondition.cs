using System.Diagnostics;

namespace Warehouse.Query;

/// <summary>Whether a condition can hold for rows of which only some columns are known.</summary>
internal static class GrainCondition
{
    /// <summary>False only when the known values alone make the condition false.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="valueOf">The known value of a column; null when it is not known.</param>
    public static bool MayHold(Expression condition, Func<ColumnPath, string?> valueOf) => Truth(condition, valueOf) != false;

    // true, false or null for "depends on what is not known".
    private static bool? Truth(Expression expression, Func<ColumnPath, string?> valueOf) => expression switch
    {
        Expression.And and => And(Truth(and.Left, valueOf), Truth(and.Right, valueOf)),
        Expression.Or or => !And(!Truth(or.Left, valueOf), !Truth(or.Right, valueOf)),
        Expression.Not not => !Truth(not.Operand, valueOf),
        Expression.Compare compare => Compare(compare, Value(compare.Left, valueOf), Value(compare.Right, valueOf)),
        Expression.In inList => Value(inList.Operand, valueOf) is { } value ? inList.Values.Any(v => v.Value as string == value) : null,
        Expression.Literal literal => literal.Value as bool?,
        Expression.Column or Expression.Arithmetic or Expression.Call => null,
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    private static bool? Compare(Expression.Compare compare, string? left, string? right) => (compare.Operator, left, right) switch
    {
        (_, null, _) or (_, _, null) => null,
        (ComparisonOperator.Equal, _, _) => left == right,
        (ComparisonOperator.NotEqual, _, _) => left != right,
        _ => null,
    };

    private static string? Value(Expression expression, Func<ColumnPath, string?> valueOf) => expression switch
    {
        Expression.Column column => valueOf(column.Path),
        Expression.Literal literal => literal.Value as string,
        _ => null,
    };
}
