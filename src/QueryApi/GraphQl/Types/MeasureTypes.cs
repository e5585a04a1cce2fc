using System.Collections.Immutable;
using GraphQl.Types;

namespace QueryApi.GraphQl.Types;

/// <summary>A measure is never a bare number: value and status travel together.</summary>
internal static class MeasureTypes
{
    public static ImmutableArray<NamedType> All { get; } = [Type("Long"), Type("Decimal"), Type("Float")];

    private static ObjectType Type(string value) => new($"{value}Measure",
    [
        new("value", value) { Description = "Null is never zero: the reason says why there is none." },
        new("status", $"{Vocabularies.Status.TypeName}!"),
        new("reason", "String") { Description = "Why the value is missing or not exact." },
        new("lower", "Float") { Description = "Lower limit of the 95% interval; null where there is none." },
        new("upper", "Float") { Description = "Upper limit of the 95% interval; null where there is none." },
        new("numerator", "Decimal") { Description = "Of a ratio, what is divided; else null." },
        new("denominator", "Decimal") { Description = "Of a ratio, what it is divided by; else null." },
        new("denominatorVersion", "String") { Description = "Which of several versions the denominator is of, such as the population and its day." },
        new("geographyBasis", "String") { Description = "How the areas were found: exact, best_fit or apportioned; null where there are no rows, or where the fact does not keep it." },
        new("label", "String!") { Description = "Short text for tables and charts." },
        new("unit", "String") { Description = "Null where only the description says it." },
        new("definitionVersion", "String") { Description = "Version of the definition; null for the plain sum of a column." },
        .. TermTypes.Fields(value),
    ]);
}
