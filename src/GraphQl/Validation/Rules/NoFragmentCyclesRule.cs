using System.Collections.Immutable;
using GraphQl.Language;

namespace GraphQl.Validation.Rules;

/// <summary>No fragment leads back to itself (https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles).</summary>
internal static class NoFragmentCyclesRule
{
    private const int MostNamed = 10;

    public static IEnumerable<Violation> Check(TypedDocument document) =>
        document.Fragments.Cycles.Select(c => new Violation($"Fragment \"{c[^1].Name.Value}\" spreads itself{Via(c)}.", [.. c.Take(MostNamed)]));

    private static string Via(ImmutableArray<FragmentSpreadNode> cycle) =>
        cycle.Length == 1 ? "" : $" by way of {string.Join(", ", cycle[..^1].Take(MostNamed).Select(s => $"\"{s.Name.Value}\""))}";
}
