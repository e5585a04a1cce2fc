using QueryApi.GraphQl.Types;
using Warehouse.Catalog;
using Warehouse.Query;

namespace QueryApi.GraphQl.Plans;

/// <summary>What a filter's field stands for.</summary>
/// <param name="Path">The column.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Words">The words behind its enum, if it is one.</param>
internal sealed record FilterOperand(ColumnPath Path, ColumnType Type, Vocabulary? Words)
{
    public Expression Compare(ComparisonOperator @operator, object? value) =>
        new Expression.Compare(@operator, new Expression.Column(Path), Literal(value));

    public Expression In(IReadOnlyList<object?> values) =>
        new Expression.In(new Expression.Column(Path), [.. values.Select(Literal)]);

    public Expression Call(ScalarFunction function, object value) =>
        new Expression.Call(function, [new Expression.Column(Path), Literal(value)]);

    private Expression.Literal Literal(object? value) =>
        new(Words is not null && value is string word ? Words.WordOf(word) : value, Type);
}
