using System.Runtime.InteropServices;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>
/// Parses common expressions (OData 4.01 part 2, 5.1.1) and binds them to the visible columns in the same pass, so that an error
/// knows its place. Written by hand because the list operator, date texts, exact decimals and positions are beyond Microsoft.OData.Core.
/// </summary>
internal sealed partial class ExpressionParser(TokenReader reader, Stage stage, ParameterAliases aliases, ParseBudget budget)
{
    /// <summary>A condition: an expression that is true or false.</summary>
    public Expression ParseCondition()
    {
        var operand = ParseExpression();
        return Condition(operand, "A filter needs a condition");
    }

    private Operand ParseExpression() => ParseInfix(1);

    private Operand ParseInfix(int precedence)
    {
        var left = ParseUnary();
        while (OperatorTable.Find(reader.Current) is { } found && found.Precedence >= precedence)
            left = found.JoinsConditions ? ParseChain(found, left) : ParseJoin(found, left);
        return left;
    }

    private Operand ParseJoin(InfixOperator found, Operand left)
    {
        budget.CountOperation(reader.Target, reader.Current.Start);
        reader.Take();
        var right = ParseInfix(found.Precedence + 1);
        return found.Comparison is { } comparison
            ? new(Comparison.Bind(comparison, left, right, reader.Target), ColumnType.Boolean, left.Position)
            : JoinNumbers(found.Arithmetic!.Value, left, right);
    }

    // A chain of hundreds of conditions becomes a tree that is a few levels deep, so that nobody after this needs a deep stack.
    private Operand ParseChain(InfixOperator found, Operand left)
    {
        var word = reader.Current;
        var conditions = new List<Expression> { Side(left, word) };
        while (OperatorTable.Find(reader.Current) == found)
        {
            budget.CountOperation(reader.Target, reader.Current.Start);
            reader.Take();
            conditions.Add(Side(ParseInfix(found.Precedence + 1), word));
        }

        return new(Balanced(CollectionsMarshal.AsSpan(conditions), word.Is("and")), ColumnType.Boolean, left.Position);
    }

    private static Expression Balanced(ReadOnlySpan<Expression> conditions, bool all)
    {
        if (conditions.Length == 1)
            return conditions[0];
        var half = (conditions.Length + 1) / 2;
        var (left, right) = (Balanced(conditions[..half], all), Balanced(conditions[half..], all));
        return all ? new Expression.And(left, right) : new Expression.Or(left, right);
    }

    private Expression Side(Operand operand, Token word) => Condition(operand, $"'{word.Text}' joins conditions");

    private Expression Condition(Operand operand, string why) => operand switch
    {
        { Family: ValueFamily.Truth } => operand.Expression,
        { IsNull: true } => new Expression.Literal(false, ColumnType.Boolean),
        _ => throw ODataErrors.TypeMismatch(reader.Target, operand.Position, $"{why}, found {operand.Describe()}"),
    };

    private Operand JoinNumbers(ArithmeticOperator arithmetic, Operand left, Operand right)
    {
        var (first, second) = (Number(left), Number(right));
        return new(new Expression.Arithmetic(arithmetic, first.Expression, second.Expression), Wider(arithmetic, first.Type, second.Type), left.Position);
    }

    private Operand Number(Operand operand) => operand switch
    {
        { Family: ValueFamily.Number } => operand,
        { IsNull: true } => operand with { Expression = new Expression.Literal(null, ColumnType.Decimal), Type = ColumnType.Decimal },
        _ => throw ODataErrors.TypeMismatch(reader.Target, operand.Position, $"Arithmetic needs numbers, found {operand.Describe()}"),
    };

    private static ColumnType Wider(ArithmeticOperator arithmetic, ColumnType? left, ColumnType? right) =>
        left == ColumnType.Double || right == ColumnType.Double ? ColumnType.Double
        : arithmetic == ArithmeticOperator.DivideBy || left == ColumnType.Decimal || right == ColumnType.Decimal ? ColumnType.Decimal
        : ColumnType.Int64;

    private Operand ParseUnary()
    {
        var start = reader.Current;
        budget.Enter(reader.Target, start.Start);
        var operand =
            start.Is("not") ? ParseNot()
            : start.Kind == TokenKind.Minus ? ParseNegation()
            : ParseList(ParsePrimary());
        budget.Leave();
        return operand;
    }

    private Operand ParseNot()
    {
        var word = reader.Take();
        budget.CountOperation(reader.Target, word.Start);
        var operand = ParseUnary();
        return new(new Expression.Not(Condition(operand, "'not' needs a condition, in brackets when it is a comparison")), ColumnType.Boolean, word.Start);
    }

    private Operand ParseNegation()
    {
        var sign = reader.Take();
        budget.CountOperation(reader.Target, sign.Start);
        if (reader.Current.Text == "INF")
        {
            reader.Take();
            return new(new Expression.Literal(double.NegativeInfinity, ColumnType.Double), ColumnType.Double, sign.Start);
        }

        var zero = new Operand(new Expression.Literal(0, ColumnType.Int32), ColumnType.Int32, sign.Start);
        return JoinNumbers(ArithmeticOperator.Subtract, zero, ParseUnary());
    }
}
