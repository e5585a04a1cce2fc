using System.Runtime.InteropServices;

namespace GraphQl.Validation;

/// <summary>The size of a selection set with its fragments written out.</summary>
/// <param name="Fields">Fields at any depth.</param>
/// <param name="Aliases">Fields with an alias, at any depth.</param>
/// <param name="Visits">Fragment spreads, at any depth.</param>
/// <param name="TopFields">Fields of the set itself.</param>
/// <param name="Depth">Deepest field, introspection not counted.</param>
/// <param name="Nesting">Deepest field.</param>
/// <param name="IntrospectionLists">Most lists of introspection within each other.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Expansion(
    long Fields, long Aliases, long Visits, long TopFields, int Depth, int Nesting, int IntrospectionLists)
{
    // Sizes double with every fragment that spreads another twice; beyond this nobody needs to know how large.
    private const long Most = 1_000_000_000_000;

    /// <summary>Two sets side by side.</summary>
    public static Expansion operator +(Expansion a, Expansion b) => new(
        Math.Min(Most, a.Fields + b.Fields),
        Math.Min(Most, a.Aliases + b.Aliases),
        Math.Min(Most, a.Visits + b.Visits),
        Math.Min(Most, a.TopFields + b.TopFields),
        Math.Max(a.Depth, b.Depth),
        Math.Max(a.Nesting, b.Nesting),
        Math.Max(a.IntrospectionLists, b.IntrospectionLists));
}
