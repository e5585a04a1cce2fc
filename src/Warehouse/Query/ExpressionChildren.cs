using System.Diagnostics;

namespace Warehouse.Query;

/// <summary>The expressions right under an expression.</summary>
internal static class ExpressionChildren
{
    /// <summary>In order of reading.</summary>
    public static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        Expression.Column or Expression.Literal => [],
        Expression.Compare compare => [compare.Left, compare.Right],
        Expression.In inList => [inList.Operand, .. inList.Values],
        Expression.And and => [and.Left, and.Right],
        Expression.Or or => [or.Left, or.Right],
        Expression.Not not => [not.Operand],
        Expression.Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        Expression.Call call => call.Arguments,
        _ => throw new UnreachableException(expression.GetType().Name),
    };
}
