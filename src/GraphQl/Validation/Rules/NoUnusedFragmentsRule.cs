namespace GraphQl.Validation.Rules;

/// <summary>A fragment is reached from an operation (https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used).</summary>
internal static class NoUnusedFragmentsRule
{
    public static IEnumerable<Violation> Check(TypedDocument document)
    {
        var used = document.Operations.SelectMany(document.Fragments.ReachedFrom).Select(f => f.Name.Value).ToHashSet();
        return document.FragmentDefinitions
            .Where(f => !used.Contains(f.Name.Value))
            .Select(f => new Violation($"Fragment \"{f.Name.Value}\" is not used.", f));
    }
}
