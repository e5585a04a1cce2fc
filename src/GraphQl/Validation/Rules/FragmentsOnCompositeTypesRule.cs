using GraphQl.Language;

namespace GraphQl.Validation.Rules;

/// <summary>Fragments are on types that have fields (https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types).</summary>
internal static class FragmentsOnCompositeTypesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        Conditions(document)
            .Where(c => document.Schema.Find(c.Name) is { IsComposite: false })
            .Select(c => new Violation($"A fragment cannot be on \"{c.Name}\", which has no fields to select.", c, c.Name));

    private static IEnumerable<NamedTypeNode> Conditions(TypedDocument document) =>
        document.FragmentDefinitions.Select(f => f.TypeCondition)
            .Concat(document.FragmentSites.Select(s => (s.Node as InlineFragmentNode)?.TypeCondition).OfType<NamedTypeNode>());
}
