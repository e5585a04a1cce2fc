namespace GraphQl.Validation.Rules;

/// <summary>Operations have different names (https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness).</summary>
internal static class UniqueOperationNamesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        Duplicates.Of(document.Operations.Where(o => o.Name is not null), o => o.Name!)
            .Select(d => new Violation($"There are several operations \"{d.Name}\".", d.Places));
}
