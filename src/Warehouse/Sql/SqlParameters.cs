using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The values of a statement, in the order in which they were met. A literal that is printed twice keeps its parameter.</summary>
internal sealed class SqlParameters
{
    private readonly List<object?> values = [];
    private readonly Dictionary<Expression.Literal, string> literals = new(ReferenceEqualityComparer.Instance);

    /// <summary>The values; <c>$p1</c> is the first.</summary>
    public ImmutableArray<object?> Values => [.. values];

    /// <summary>A parameter for the value.</summary>
    public string Add(object value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"$p{values.Count}");
    }

    /// <summary>The parameter of the literal, whose value is not null.</summary>
    public string Add(Expression.Literal literal)
    {
        if (!literals.TryGetValue(literal, out var parameter))
        {
            parameter = Add(literal.Value!);
            literals.Add(literal, parameter);
        }

        return parameter;
    }
}
