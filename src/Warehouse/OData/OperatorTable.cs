using System.Collections.Frozen;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>The operators between two operands and how strongly they bind (OData 4.01 part 2, 5.1.1.17).</summary>
internal static class OperatorTable
{
    private static readonly FrozenDictionary<string, InfixOperator> Operators = new Dictionary<string, InfixOperator>(StringComparer.OrdinalIgnoreCase)
    {
        ["or"] = new(1, null, null),
        ["and"] = new(2, null, null),
        ["eq"] = new(3, ComparisonOperator.Equal, null),
        ["ne"] = new(3, ComparisonOperator.NotEqual, null),
        ["lt"] = new(4, ComparisonOperator.LessThan, null),
        ["le"] = new(4, ComparisonOperator.LessThanOrEqual, null),
        ["gt"] = new(4, ComparisonOperator.GreaterThan, null),
        ["ge"] = new(4, ComparisonOperator.GreaterThanOrEqual, null),
        ["add"] = new(5, null, ArithmeticOperator.Add),
        ["sub"] = new(5, null, ArithmeticOperator.Subtract),
        ["mul"] = new(6, null, ArithmeticOperator.Multiply),
        ["div"] = new(6, null, ArithmeticOperator.Divide),
        ["divby"] = new(6, null, ArithmeticOperator.DivideBy),
        ["mod"] = new(6, null, ArithmeticOperator.Modulo),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static InfixOperator? Find(Token token) =>
        token.Kind == TokenKind.Name && Operators.TryGetValue(token.Text, out var found) ? found : null;
}

/// <summary>An operator: <c>or</c> and <c>and</c> are neither comparison nor arithmetic.</summary>
internal sealed record InfixOperator(int Precedence, ComparisonOperator? Comparison, ArithmeticOperator? Arithmetic)
{
    public bool JoinsConditions => Comparison is null && Arithmetic is null;
}
