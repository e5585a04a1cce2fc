using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Validation.Rules;

/// <summary>Literals are of the types of their places (https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type).</summary>
internal static class ValuesOfCorrectTypeRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        Defaults(document.Operations).Concat(Arguments(document))
            .Where(v => document.Schema.Find(v.Type.Name) is { IsInput: true })
            .SelectMany(v => CheckOne(document.Schema, v));

    private static IEnumerable<Violation> CheckOne(Schema schema, Typed value)
    {
        var coercion = new InputCoercion(schema, InputOrigin.Literal);
        coercion.Coerce(value.Node, value.Type);
        return coercion.Problems.Select(p => new Violation(p.Message, p.Place, value.Coordinate));
    }

    private static IEnumerable<Typed> Defaults(IEnumerable<OperationNode> operations) =>
        from variable in operations.SelectMany(o => o.Variables)
        where variable.Default is not null
        select new Typed(variable.Default!, TypeReference.From(variable.Type), null);

    private static IEnumerable<Typed> Arguments(TypedDocument document) =>
        from site in document.Arguments
        from argument in site.Arguments
        let definition = site.Definitions.FirstOrDefault(d => d.Name == argument.Name.Value)
        where definition is not null
        select new Typed(argument.Value, definition.Type, $"{site.Owner}({definition.Name}:)");

    private sealed record Typed(ValueNode Node, TypeReference Type, string? Coordinate);
}
