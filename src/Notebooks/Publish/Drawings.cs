using System.Collections.Immutable;

namespace Notebooks.Publish;

/// <summary>The drawn charts of a site.</summary>
/// <param name="Svg">SVG as drawn, by key.</param>
/// <param name="Warning">Why nothing was drawn; null when all was.</param>
internal sealed record Drawings(ImmutableDictionary<string, string> Svg, string? Warning)
{
    internal static Drawings None(string why) => new(ImmutableDictionary<string, string>.Empty, $"Charts are not drawn: {why}.");
}
