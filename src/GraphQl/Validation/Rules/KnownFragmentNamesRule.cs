using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Validation.Rules;

/// <summary>A fragment that is spread is defined (https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined).</summary>
internal static class KnownFragmentNamesRule
{
    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.FragmentSites
            .Select(s => s.Node)
            .OfType<FragmentSpreadNode>()
            .Where(s => document.Fragments.Find(s.Name.Value) is null)
            .Select(s => new Violation(
                $"There is no fragment \"{s.Name.Value}\".{NearestName.Hint(s.Name.Value, document.Document.Fragments.Keys)}", s.Name));
}
