using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Validation.Rules;

/// <summary>
/// Types that variables and fragments name exist (https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence,
/// #sec-Variables-Are-Input-Types).
/// </summary>
internal static class KnownTypeNamesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        Named(document)
            .Where(t => document.Schema.Find(t.Name) is null)
            .Select(t => new Violation($"There is no type \"{t.Name}\".{NearestName.Hint(t.Name, document.Schema.AllTypes.Select(k => k.Name))}", t));

    private static IEnumerable<NamedTypeNode> Named(TypedDocument document)
    {
        var variables = document.Operations.SelectMany(o => o.Variables).Select(v => Innermost(v.Type));
        var fragments = document.FragmentDefinitions.Select(f => f.TypeCondition);
        var inline = document.FragmentSites.Select(s => (s.Node as InlineFragmentNode)?.TypeCondition).OfType<NamedTypeNode>();
        return variables.Concat(fragments).Concat(inline);
    }

    private static NamedTypeNode Innermost(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Innermost(nonNull.Nullable),
        ListTypeNode list => Innermost(list.Item),
        NamedTypeNode named => named,
        _ => throw new System.Diagnostics.UnreachableException($"Type {type.GetType().Name}."),
    };
}
