using System.Collections.Immutable;

namespace Notebooks.Charts;

/// <summary>Places of labels that must not lie on each other.</summary>
internal static class Labels
{
    /// <summary>The middles of labels along one line, moved as little as keeps them apart and within 0 to <paramref name="room"/>.</summary>
    /// <param name="wanted">Where each would best stand.</param>
    /// <param name="heights">How high each is.</param>
    /// <param name="room">The length of the line.</param>
    internal static ImmutableArray<double> Spread(ImmutableArray<double> wanted, ImmutableArray<double> heights, double room)
    {
        var order = Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ToList();
        var places = wanted.ToArray();
        var edge = 0.0;
        foreach (var i in order)
        {
            places[i] = Math.Max(wanted[i], edge + (heights[i] / 2));
            edge = places[i] + (heights[i] / 2);
        }

        edge = room;
        foreach (var i in Enumerable.Reverse(order))
        {
            places[i] = Math.Min(places[i], edge - (heights[i] / 2));
            edge = places[i] - (heights[i] / 2);
        }

        return [.. places];
    }

    /// <summary>The first boxes, in the order given, that lie on none of those kept before them.</summary>
    internal static IEnumerable<int> Keep(IReadOnlyList<(double Left, double Top, double Right, double Bottom)> boxes)
    {
        var kept = new List<(double Left, double Top, double Right, double Bottom)>();
        for (var i = 0; i < boxes.Count; i++)
        {
            var box = boxes[i];
            if (kept.Exists(k => box.Left < k.Right && k.Left < box.Right && box.Top < k.Bottom && k.Top < box.Bottom))
                continue;
            kept.Add(box);
            yield return i;
        }
    }
}
