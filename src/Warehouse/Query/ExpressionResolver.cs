using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Checks an expression against the columns of its rows and gives every literal the type of its place.</summary>
internal sealed class ExpressionResolver(Scope scope, Catalogue catalogue)
{
    // DuckDB's own limit is 1000, and every level costs stack here and there; chains of and/or do not count.
    private const int MaxDepth = 100;

    /// <summary>The condition of a filter.</summary>
    public Expression Condition(Expression expression)
    {
        var resolved = Resolve(expression, 0);
        return TypeOf(resolved) is ColumnType.Boolean ? resolved : throw QueryErrors.NotACondition(TypeOf(resolved));
    }

    private Expression Resolve(Expression expression, int depth) => depth > MaxDepth ? throw QueryErrors.TooDeep(MaxDepth) : expression switch
    {
        Expression.Column column => Column(column),
        Expression.Literal literal => literal with { Type = Literals.TypeOf(literal) },
        Expression.Compare compare => Compare(compare, depth),
        Expression.In inList => In(inList, depth),
        Expression.And => Balanced([.. Conjunction.And(expression).Select(e => Operand(e, "and", depth))], (l, r) => new Expression.And(l, r)),
        Expression.Or => Balanced([.. Conjunction.Or(expression).Select(e => Operand(e, "or", depth))], (l, r) => new Expression.Or(l, r)),
        Expression.Not not => new Expression.Not(Operand(not.Operand, "not", depth)),
        Expression.Arithmetic arithmetic => Arithmetic(arithmetic, depth),
        Expression.Call call => Call(call, depth),
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    private ColumnType TypeOf(Expression expression) => ExpressionTypes.Of(expression, scope, catalogue).Type;

    private Expression.Column Column(Expression.Column column) =>
        scope.Find(column.Path, catalogue) is { Hidden: false }
            ? column
            : throw QueryErrors.UnknownColumn(column.Path.ToString(), scope.Name, scope.KnownNames(catalogue));

    private Expression Operand(Expression expression, string operation, int depth)
    {
        var resolved = Typed(Resolve(expression, depth + 1), ColumnType.Boolean);
        return TypeOf(resolved) is ColumnType.Boolean ? resolved : throw QueryErrors.WrongOperand(operation, "conditions", TypeOf(resolved));
    }

    private Expression.Compare Compare(Expression.Compare compare, int depth)
    {
        var (left, right) = (Resolve(compare.Left, depth + 1), Resolve(compare.Right, depth + 1));
        left = left is Expression.Literal l && (l.Value is null || right is not Expression.Literal) ? Literals.As(l, TypeOf(right)) : left;
        right = right is Expression.Literal r ? Literals.As(r, TypeOf(left)) : right;
        var (leftType, rightType) = (TypeOf(left), TypeOf(right));
        var comparable = leftType == rightType || (Literals.IsNumber(leftType) && Literals.IsNumber(rightType));
        return comparable ? new Expression.Compare(compare.Operator, left, right) : throw QueryErrors.CannotCompare(leftType, rightType);
    }

    private Expression.In In(Expression.In inList, int depth)
    {
        var operand = Resolve(inList.Operand, depth + 1);
        return new Expression.In(operand, [.. inList.Values.Select(v => Literals.As(v, TypeOf(operand)))]);
    }

    private Expression.Arithmetic Arithmetic(Expression.Arithmetic arithmetic, int depth)
    {
        var left = Typed(Resolve(arithmetic.Left, depth + 1), ColumnType.Double);
        var right = Typed(Resolve(arithmetic.Right, depth + 1), ColumnType.Double);
        foreach (var operand in new[] { left, right })
        {
            if (!Literals.IsNumber(TypeOf(operand)))
            {
                throw QueryErrors.WrongOperand(NameOf(arithmetic.Operator), "numbers", TypeOf(operand));
            }
        }

        return new Expression.Arithmetic(arithmetic.Operator, left, right);
    }

    private Expression.Call Call(Expression.Call call, int depth)
    {
        var (required, optional) = ScalarFunctions.Signature(call.Function);
        Operand[] all = optional is { } last ? [.. required, last] : required;
        var count = call.Arguments.Length;
        if (count < required.Length || count > all.Length)
        {
            throw QueryErrors.WrongArgumentCount(NameOf(call.Function), optional is null ? $"{required.Length}" : $"{required.Length} or {all.Length}", count);
        }

        return call with { Arguments = [.. call.Arguments.Select((argument, i) => Argument(argument, all[i], call.Function, depth))] };
    }

    private Expression Argument(Expression argument, Operand operand, ScalarFunction function, int depth)
    {
        var resolved = Typed(Resolve(argument, depth + 1), ScalarFunctions.TypeOfNull(operand));
        return ScalarFunctions.Accepts(operand, TypeOf(resolved))
            ? resolved
            : throw QueryErrors.WrongOperand(NameOf(function), ScalarFunctions.Describe(operand), TypeOf(resolved));
    }

    private static Expression Typed(Expression expression, ColumnType typeOfNull) =>
        expression is Expression.Literal { Value: null, Type: null } literal ? literal with { Type = typeOfNull } : expression;

    // A chain of thousands of terms becomes a tree a dozen levels deep, so that nothing after this recurses along it.
    private static Expression Balanced(ImmutableArray<Expression> terms, Func<Expression, Expression, Expression> join)
    {
        Expression Range(int start, int end) => end - start == 1 ? terms[start] : join(Range(start, (start + end) / 2), Range((start + end) / 2, end));
        return Range(0, terms.Length);
    }

    private static string NameOf<T>(T operation)
        where T : struct, Enum => operation.ToString().ToLowerInvariant();
}
