namespace GraphQl.Validation.Rules;

/// <summary>An argument is given once (https://spec.graphql.org/September2025/#sec-Argument-Uniqueness).</summary>
internal static class UniqueArgumentNamesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Arguments
            .SelectMany(s => Duplicates.Of(s.Arguments, a => a.Name))
            .Select(d => new Violation($"Argument \"{d.Name}\" is given several times.", d.Places));
}
