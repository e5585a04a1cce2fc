namespace Warehouse.Query;

/// <summary>Chains of and and of or as lists, without recursion along the chain: clients send thousands of terms.</summary>
internal static class Conjunction
{
    /// <summary>The terms that must all be true.</summary>
    public static List<Expression> And(Expression expression) =>
        Terms(expression, e => e is Expression.And and ? (and.Left, and.Right) : null);

    /// <summary>The terms of which one must be true.</summary>
    public static List<Expression> Or(Expression expression) =>
        Terms(expression, e => e is Expression.Or or ? (or.Left, or.Right) : null);

    private static List<Expression> Terms(Expression expression, Func<Expression, (Expression Left, Expression Right)?> split)
    {
        var terms = new List<Expression>();
        var pending = new Stack<Expression>([expression]);
        while (pending.TryPop(out var next))
        {
            if (split(next) is not { } pair)
            {
                terms.Add(next);
                continue;
            }

            pending.Push(pair.Right);
            pending.Push(pair.Left);
        }

        return terms;
    }

    /// <summary>The columns that an expression reads.</summary>
    public static IEnumerable<ColumnPath> Columns(Expression expression) => Nodes(expression).OfType<Expression.Column>().Select(c => c.Path);

    /// <summary>Whether a condition leaves one value of a column.</summary>
    public static bool IsOneValue(Expression condition) => condition is
        Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Column, Right: Expression.Literal }
        or Expression.In { Operand: Expression.Column, Values.Length: 1 };

    private static IEnumerable<Expression> Nodes(Expression expression)
    {
        var pending = new Stack<Expression>([expression]);
        while (pending.TryPop(out var next))
        {
            yield return next;
            foreach (var child in ExpressionChildren.Of(next))
            {
                pending.Push(child);
            }
        }
    }
}
