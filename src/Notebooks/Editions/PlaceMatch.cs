using System.Collections.Immutable;

namespace Notebooks.Editions;

/// <summary>
/// Which table of one edition is which of another. Places are numbered anew in each edition, so they are paired by what they hold, in their order: the pairing with
/// the greatest likeness, as a longest common subsequence is found.
/// </summary>
internal static class PlaceMatch
{
    private const double LeastLikeness = 0.25;
    private const double OtherSection = 0.6;

    /// <summary>The earlier place of each later one that has one.</summary>
    internal static Dictionary<ShownPlace, ShownPlace> Pair(ImmutableArray<ShownPlace> before, ImmutableArray<ShownPlace> after)
    {
        var pairs = new Dictionary<ShownPlace, ShownPlace>();
        foreach (var kind in after.Select(p => p.Kind).Distinct())
            Pair([.. before.Where(p => p.Kind == kind)], [.. after.Where(p => p.Kind == kind)], pairs);
        return pairs;
    }

    private static void Pair(ShownPlace[] before, ShownPlace[] after, Dictionary<ShownPlace, ShownPlace> pairs)
    {
        // best[i, j]: the greatest likeness of the first i with the first j.
        var best = new double[before.Length + 1, after.Length + 1];
        for (var i = 1; i <= before.Length; i++)
        {
            for (var j = 1; j <= after.Length; j++)
                best[i, j] = Math.Max(Math.Max(best[i - 1, j], best[i, j - 1]), best[i - 1, j - 1] + Likeness(before[i - 1], after[j - 1]));
        }

        for (var (i, j) = (before.Length, after.Length); i > 0 && j > 0;)
        {
            if (best[i, j] == best[i - 1, j])
                i--;
            else if (best[i, j] == best[i, j - 1])
                j--;
            else
                pairs[after[--j]] = before[--i];
        }
    }

    // Headings in common, then numbers in common; of two that are equally alike the first is taken.
    private static double Likeness(ShownPlace before, ShownPlace after)
    {
        var isSection = before.Section == after.Section;
        var common = before.Numbers.Count(n => after.Numbers.ContainsKey(n.Key));
        var headings = (double)common / (before.Numbers.Count + after.Numbers.Count - common);
        if (headings < LeastLikeness || (!isSection && before.Kind == "sentence"))
            return 0;
        var equal = before.Numbers.Count(n => after.Numbers.TryGetValue(n.Key, out var other) && other.Text == n.Value.Text);
        return (headings * (isSection ? 1 : OtherSection)) + (0.5 * equal / common);
    }
}
