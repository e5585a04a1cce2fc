using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// Prints expressions. Comparisons are two-valued: where an unknown would only drop the row, SQL's plain operator is used,
/// which DuckDB can push into the scan; under not and as a value the comparison is made exact.
/// </summary>
internal sealed class ExpressionSql(Scope scope, Catalogue catalogue, Func<ColumnPath, string> read, SqlParameters parameters)
{
    // What OData's trim removes: DuckDB's own removes blanks only.
    private const string WhiteSpace = " \t\r\n\f\v\u00a0";

    /// <summary>A condition where null counts as false: a filter's term.</summary>
    public string Condition(Expression expression) => expression switch
    {
        Expression.And => Join(" AND ", Conjunction.And(expression).Select(Condition)),
        Expression.Or => Join(" OR ", Conjunction.Or(expression).Select(Condition)),
        Expression.Compare compare => Plain(compare),
        Expression.In inList => In(inList),
        _ => Value(expression),
    };

    /// <summary>The value itself, null where it is null.</summary>
    public string Value(Expression expression) => expression switch
    {
        Expression.Column column => read(column.Path),
        Expression.Literal literal => Literal(literal),
        Expression.Compare compare => Exact(compare),
        Expression.In inList => IsNullable(inList.Operand) ? $"COALESCE({In(inList)}, FALSE)" : In(inList),
        Expression.And => Join(" AND ", Conjunction.And(expression).Select(Value)),
        Expression.Or => Join(" OR ", Conjunction.Or(expression).Select(Value)),
        Expression.Not not => $"(NOT {Value(not.Operand)})",
        Expression.Arithmetic arithmetic => Arithmetic(arithmetic),
        Expression.Call call => Call(call.Function, [.. call.Arguments.Select(Value)], call.Arguments),
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    private static string Join(string separator, IEnumerable<string> terms) => $"({string.Join(separator, terms)})";

    private ExpressionType TypeOf(Expression expression) => ExpressionTypes.Of(expression, scope, catalogue);

    private bool IsNullable(Expression expression) => TypeOf(expression).Nullable;

    private string Literal(Expression.Literal literal) =>
        literal.Value is null ? $"CAST(NULL AS {SqlType.NameOf(literal.Type ?? ColumnType.String)})" : parameters.Add(literal);

    private static bool IsNull(Expression expression) => expression is Expression.Literal { Value: null };

    private string Plain(Expression.Compare compare) => compare.Operator switch
    {
        ComparisonOperator.Equal when !IsNull(compare.Left) && !IsNull(compare.Right) && !(IsNullable(compare.Left) && IsNullable(compare.Right)) => Operation("=", compare),
        ComparisonOperator.Equal or ComparisonOperator.NotEqual => Exact(compare),
        _ when IsNull(compare.Left) || IsNull(compare.Right) => "FALSE",
        _ => Operation(Symbol(compare.Operator), compare),
    };

    private string Exact(Expression.Compare compare)
    {
        var nullable = IsNullable(compare.Left) || IsNullable(compare.Right);
        return compare.Operator switch
        {
            ComparisonOperator.Equal or ComparisonOperator.NotEqual when IsNull(compare.Right) => NullTest(compare.Left, compare.Operator),
            ComparisonOperator.Equal or ComparisonOperator.NotEqual when IsNull(compare.Left) => NullTest(compare.Right, compare.Operator),
            ComparisonOperator.Equal => Operation(nullable ? "IS NOT DISTINCT FROM" : "=", compare),
            ComparisonOperator.NotEqual => Operation(nullable ? "IS DISTINCT FROM" : "<>", compare),
            _ when IsNull(compare.Left) || IsNull(compare.Right) => "FALSE",
            _ when nullable => $"COALESCE({Operation(Symbol(compare.Operator), compare)}, FALSE)",
            _ => Operation(Symbol(compare.Operator), compare),
        };
    }

    private string NullTest(Expression operand, ComparisonOperator comparison) =>
        $"({Value(operand)} {(comparison == ComparisonOperator.Equal ? "IS NULL" : "IS NOT NULL")})";

    private string Operation(string symbol, Expression.Compare compare) => $"({Value(compare.Left)} {symbol} {Value(compare.Right)})";

    private static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.LessThan => "<",
        ComparisonOperator.LessThanOrEqual => "<=",
        ComparisonOperator.GreaterThan => ">",
        ComparisonOperator.GreaterThanOrEqual => ">=",
        _ => throw new UnreachableException(comparison.ToString()),
    };

    private string In(Expression.In inList)
    {
        var operand = Value(inList.Operand);
        var values = string.Join(", ", inList.Values.Where(v => v.Value is not null).Select(Literal));
        var among = values.Length == 0 ? "FALSE" : $"({operand} IN ({values}))";
        return inList.Values.Any(IsNull) ? $"({operand} IS NULL OR {among})" : among;
    }

    // Measured on DuckDB 1.5: '//' of whole numbers truncates towards zero, and '//' and '%' give null for a zero divisor;
    // '/' is always of doubles and gives infinity.
    private string Arithmetic(Expression.Arithmetic arithmetic)
    {
        var (left, right) = (Value(arithmetic.Left), Value(arithmetic.Right));
        return arithmetic.Operator switch
        {
            ArithmeticOperator.Add => $"({left} + {right})",
            ArithmeticOperator.Subtract => $"({left} - {right})",
            ArithmeticOperator.Multiply => $"({left} * {right})",
            ArithmeticOperator.Divide when TypeOf(arithmetic).Type is ColumnType.Int32 or ColumnType.Int64 => $"({left} // {right})",
            ArithmeticOperator.Divide or ArithmeticOperator.DivideBy => $"({left} / {right})",
            ArithmeticOperator.Modulo => $"({left} % {right})",
            _ => throw new UnreachableException(arithmetic.Operator.ToString()),
        };
    }

    private string Call(ScalarFunction function, string[] arguments, IReadOnlyList<Expression> expressions) => function switch
    {
        ScalarFunction.Contains => $"contains({arguments[0]}, {arguments[1]})",
        ScalarFunction.StartsWith => $"starts_with({arguments[0]}, {arguments[1]})",
        ScalarFunction.EndsWith => $"ends_with({arguments[0]}, {arguments[1]})",
        ScalarFunction.Length => $"length({arguments[0]})",
        ScalarFunction.IndexOf => $"(strpos({arguments[0]}, {arguments[1]}) - 1)",
        ScalarFunction.Substring => Substring(arguments, expressions[1]),
        ScalarFunction.ToLower => $"lower({arguments[0]})",
        ScalarFunction.ToUpper => $"upper({arguments[0]})",
        ScalarFunction.Trim => $"trim({arguments[0]}, {parameters.Add(WhiteSpace)})",
        ScalarFunction.Concat => $"({arguments[0]} || {arguments[1]})",
        ScalarFunction.Year => $"year({arguments[0]})",
        ScalarFunction.Month => $"month({arguments[0]})",
        ScalarFunction.Day => $"day({arguments[0]})",
        ScalarFunction.Round => $"round({arguments[0]})",
        ScalarFunction.Floor => $"floor({arguments[0]})",
        ScalarFunction.Ceiling => $"ceil({arguments[0]})",
        _ => throw new UnreachableException(function.ToString()),
    };

    // OData counts from 0, DuckDB from 1; both count a negative start from the end.
    private static string Substring(string[] arguments, Expression start)
    {
        var from = start is Expression.Literal { Value: int or long } literal
            ? NonNegative(literal) ? $"{arguments[1]} + 1" : arguments[1]
            : $"CASE WHEN {arguments[1]} < 0 THEN {arguments[1]} ELSE {arguments[1]} + 1 END";
        return arguments.Length == 2 ? $"substring({arguments[0]}, {from})" : $"substring({arguments[0]}, {from}, {arguments[2]})";
    }

    private static bool NonNegative(Expression.Literal literal) => literal.Value is >= 0 or >= 0L;
}
