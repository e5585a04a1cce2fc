using System.Diagnostics;
using GraphQl.Types;
using QueryApi.GraphQl.Types;
using Warehouse.Catalog;
using Warehouse.Query;

namespace QueryApi.GraphQl.Plans;

/// <summary>
/// A coerced <c>where</c> or <c>having</c> to a condition of the query tree.
/// </summary>
/// <param name="operands">What the fields of the input stand for, by their GraphQL names.</param>
internal sealed class FilterTranslator(IReadOnlyDictionary<string, FilterOperand> operands)
{
    /// <summary>The conditions on the columns of a relation.</summary>
    public static FilterTranslator OfColumns(Relation relation) => new(relation.Columns.ToDictionary(
        c => GraphQlNames.Field(c.Name),
        c => new FilterOperand(new ColumnPath(null, c.Name), c.Type, Vocabularies.Of(relation, c))));

    /// <summary>The conditions on the measures of a group.</summary>
    public static FilterTranslator OfMeasures(IEnumerable<MeasureField> measures) => new(measures
        .Select(m => KeyValuePair.Create(m.Field, new FilterOperand(new ColumnPath(null, m.Alias), m.Type, null)))
        .Append(KeyValuePair.Create(FactTypes.Rows, new FilterOperand(new ColumnPath(null, MeasureSelection.RowsAlias), ColumnType.Int64, null)))
        .ToDictionary());

    /// <summary>The condition; null when there is none.</summary>
    /// <exception cref="FilterException">A value is of the right type and still makes no sense.</exception>
    public Expression? Translate(InputObject where)
    {
        Expression? all = null;
        foreach (var (name, value) in where.Fields)
            all = And(all, Field(name, value));
        return all;
    }

    private Expression? Field(string name, object? value) => (name, value) switch
    {
        (WhereTypes.And, IReadOnlyList<object?> parts) => parts.Aggregate((Expression?)null, (all, part) => And(all, Translate((InputObject)part!))),
        (WhereTypes.Or, IReadOnlyList<object?> parts) => Any(parts),
        (WhereTypes.Not, InputObject part) => Translate(part) is { } condition ? new Expression.Not(condition) : null,
        (_, InputObject conditions) => Conditions(name, operands[name], conditions),
        (_, null) => null,
        _ => throw new UnreachableException(name),
    };

    private Expression Any(IReadOnlyList<object?> parts)
    {
        if (parts.Count == 0)
            throw new FilterException("or: [] is true for nothing; leave it out, or put conditions in it.");
        return parts.Select(p => Translate((InputObject)p!) ?? new Expression.Literal(true, ColumnType.Boolean)).Aggregate((l, r) => new Expression.Or(l, r));
    }

    private static Expression? Conditions(string name, FilterOperand operand, InputObject conditions)
    {
        Expression? all = null;
        foreach (var (@operator, value) in conditions.Fields)
            all = And(all, Condition(name, operand, @operator, value));
        return all;
    }

    private static Expression Condition(string name, FilterOperand operand, string @operator, object? value) => @operator switch
    {
        "eq" => operand.Compare(ComparisonOperator.Equal, value),
        "ne" => operand.Compare(ComparisonOperator.NotEqual, value),
        "gt" => operand.Compare(ComparisonOperator.GreaterThan, value),
        "ge" => operand.Compare(ComparisonOperator.GreaterThanOrEqual, value),
        "lt" => operand.Compare(ComparisonOperator.LessThan, value),
        "le" => operand.Compare(ComparisonOperator.LessThanOrEqual, value),
        "contains" => operand.Call(ScalarFunction.Contains, Given(name, @operator, value)),
        "startsWith" => operand.Call(ScalarFunction.StartsWith, Given(name, @operator, value)),
        "endsWith" => operand.Call(ScalarFunction.EndsWith, Given(name, @operator, value)),
        FilterTypes.In => operand.In(Values(name, @operator, value)),
        FilterTypes.NotIn => new Expression.Not(operand.In(Values(name, @operator, value))),
        FilterTypes.Between => Between(name, operand, Values(name, @operator, value)),
        FilterTypes.IsNull => operand.Compare((bool)Given(name, @operator, value) ? ComparisonOperator.Equal : ComparisonOperator.NotEqual, null),
        _ => throw new UnreachableException(@operator),
    };

    private static Expression.And Between(string name, FilterOperand operand, IReadOnlyList<object?> bounds) => bounds.Count == 2
        ? new Expression.And(
            operand.Compare(ComparisonOperator.GreaterThanOrEqual, bounds[0]),
            operand.Compare(ComparisonOperator.LessThanOrEqual, bounds[1]))
        : throw new FilterException($"{name}: {{between: ...}} takes two values, the first and the last, not {bounds.Count}.");

    private static IReadOnlyList<object?> Values(string name, string @operator, object? value) => (IReadOnlyList<object?>)Given(name, @operator, value);

    private static object Given(string name, string @operator, object? value) =>
        value ?? throw new FilterException($"{name}: {{{@operator}: null}} compares with nothing; use isNull, or leave it out.");

    private static Expression? And(Expression? left, Expression? right) => (left, right) switch
    {
        (null, _) => right,
        (_, null) => left,
        _ => new Expression.And(left, right),
    };
}

/// <summary>A condition that is well-formed and senseless; the message says what to write instead.</summary>
internal sealed class FilterException(string message) : Exception(message);
