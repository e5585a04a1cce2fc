using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Type and nullability of a resolved expression.</summary>
internal static class ExpressionTypes
{
    /// <summary>The type that <paramref name="expression"/> has over the rows of <paramref name="scope"/>.</summary>
    public static ExpressionType Of(Expression expression, Scope scope, Catalogue catalogue) => expression switch
    {
        Expression.Column column => OfColumn(scope.Require(column.Path, catalogue)),
        Expression.Literal literal => new ExpressionType(Literals.TypeOf(literal) ?? ColumnType.String, literal.Value is null),
        Expression.Compare or Expression.In => new ExpressionType(ColumnType.Boolean, Nullable: false),
        Expression.And and => Logical(and.Left, and.Right, scope, catalogue),
        Expression.Or or => Logical(or.Left, or.Right, scope, catalogue),
        Expression.Not not => Of(not.Operand, scope, catalogue) with { Type = ColumnType.Boolean },
        Expression.Arithmetic arithmetic => OfArithmetic(arithmetic, scope, catalogue),
        Expression.Call call => OfCall(call, scope, catalogue),
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    private static ExpressionType OfColumn(ScopeColumn column) => new(column.Type, column.Nullable);

    private static ExpressionType Logical(Expression left, Expression right, Scope scope, Catalogue catalogue) =>
        new(ColumnType.Boolean, Of(left, scope, catalogue).Nullable || Of(right, scope, catalogue).Nullable);

    private static ExpressionType OfArithmetic(Expression.Arithmetic arithmetic, Scope scope, Catalogue catalogue)
    {
        var (left, right) = (Of(arithmetic.Left, scope, catalogue), Of(arithmetic.Right, scope, catalogue));
        var wider = (ColumnType)Math.Max((int)left.Type, (int)right.Type);
        return arithmetic.Operator switch
        {
            // Division by zero is null for whole numbers, so these may be null whatever goes in.
            ArithmeticOperator.DivideBy => new ExpressionType(ColumnType.Double, Nullable: true),
            ArithmeticOperator.Divide => new ExpressionType(wider == ColumnType.Decimal ? ColumnType.Double : wider, Nullable: true),
            ArithmeticOperator.Modulo => new ExpressionType(wider, Nullable: true),
            ArithmeticOperator.Add or ArithmeticOperator.Subtract or ArithmeticOperator.Multiply => new ExpressionType(wider, left.Nullable || right.Nullable),
            _ => throw new UnreachableException(arithmetic.Operator.ToString()),
        };
    }

    private static ExpressionType OfCall(Expression.Call call, Scope scope, Catalogue catalogue)
    {
        var nullable = call.Arguments.Any(a => Of(a, scope, catalogue).Nullable);
        return new ExpressionType(ScalarFunctions.Result(call.Function) ?? Of(call.Arguments[0], scope, catalogue).Type, nullable);
    }
}

/// <summary>Type of an expression, and whether it can be null.</summary>
internal readonly record struct ExpressionType(ColumnType Type, bool Nullable);
