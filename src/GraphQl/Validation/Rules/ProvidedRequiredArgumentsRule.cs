namespace GraphQl.Validation.Rules;

/// <summary>Required arguments are given (https://spec.graphql.org/September2025/#sec-Required-Arguments).</summary>
internal static class ProvidedRequiredArgumentsRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        from site in document.Arguments
        from definition in site.Definitions
        where definition.IsRequired && site.Arguments.All(a => a.Name.Value != definition.Name)
        select new Violation(
            $"\"{site.Owner}\" needs its argument \"{definition.Name}\" of type \"{definition.Type}\".",
            site.Place,
            $"{site.Owner}({definition.Name}:)");
}
