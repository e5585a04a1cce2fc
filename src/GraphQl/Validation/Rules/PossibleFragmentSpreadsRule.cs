namespace GraphQl.Validation.Rules;

/// <summary>A fragment can apply where it stands (https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible).</summary>
internal static class PossibleFragmentSpreadsRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.FragmentSites
            .Where(s => s is { Parent: not null, Condition: not null } && !document.Schema.Overlap(s.Parent, s.Condition))
            .Select(s => new Violation(
                $"A fragment on \"{s.Condition!.Name}\" never applies here: no object is of this type and of \"{s.Parent!.Name}\".",
                s.Node,
                s.Condition.Name));
}
