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

    /// <summary>The same expression over other columns.</summary>
    public static Expression Rename(Expression expression, Func<ColumnPath, ColumnPath> to) => expression switch
    {
        Expression.Column column => new Expression.Column(to(column.Path)),
        Expression.Literal => expression,
        Expression.Compare compare => compare with { Left = Rename(compare.Left, to), Right = Rename(compare.Right, to) },
        Expression.In inList => inList with { Operand = Rename(inList.Operand, to) },
        Expression.And and => new Expression.And(Rename(and.Left, to), Rename(and.Right, to)),
        Expression.Or or => new Expression.Or(Rename(or.Left, to), Rename(or.Right, to)),
        Expression.Not not => new Expression.Not(Rename(not.Operand, to)),
        Expression.Arithmetic arithmetic => arithmetic with { Left = Rename(arithmetic.Left, to), Right = Rename(arithmetic.Right, to) },
        Expression.Call call => call with { Arguments = [.. call.Arguments.Select(a => Rename(a, to))] },
        _ => throw new UnreachableException(expression.GetType().Name),
    };
}
