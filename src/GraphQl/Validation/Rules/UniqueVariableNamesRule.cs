namespace GraphQl.Validation.Rules;

/// <summary>The variables of an operation have different names (https://spec.graphql.org/September2025/#sec-Variable-Uniqueness).</summary>
internal static class UniqueVariableNamesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Operations
            .SelectMany(o => Duplicates.Of(o.Variables, v => v.Name))
            .Select(d => new Violation($"There are several variables \"${d.Name}\".", d.Places));
}
