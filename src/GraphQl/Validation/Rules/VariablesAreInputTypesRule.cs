using GraphQl.Types;

namespace GraphQl.Validation.Rules;

/// <summary>Variables are of types that can be given (https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types).</summary>
internal static class VariablesAreInputTypesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Operations
            .SelectMany(o => o.Variables)
            .Where(v => document.Schema.Find(TypeReference.From(v.Type).Name) is { IsInput: false })
            .Select(v => new Violation(
                $"Variable \"${v.Name.Value}\" cannot be of type \"{TypeReference.From(v.Type)}\", which is no input type.",
                v.Type,
                TypeReference.From(v.Type).Name));
}
