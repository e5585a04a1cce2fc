namespace GraphQl.Validation.Rules;

/// <summary>Fragments have different names (https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness).</summary>
internal static class UniqueFragmentNamesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        Duplicates.Of(document.FragmentDefinitions, f => f.Name)
            .Select(d => new Violation($"There are several fragments \"{d.Name}\".", d.Places));
}
