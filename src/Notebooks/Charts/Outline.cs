using System.Collections.Immutable;

namespace Notebooks.Charts;

/// <summary>
/// Boundaries on a plane of whole units, the longer side of all areas together some two thousand long. Over a borough or a city
/// degrees become a plane by the cosine of the middle latitude; what is finer than a fraction of a pixel is left out.
/// </summary>
internal static class Outline
{
    private const double Side = 2000;
    private const double Tolerance = 1.6;

    /// <summary>The rings of each shape in order, and width and height of the whole. Y grows to the north.</summary>
    internal static (ImmutableArray<ImmutableArray<ImmutableArray<(int X, int Y)>>> Areas, double Width, double Height) Of(IReadOnlyList<Shape> shapes)
    {
        var points = shapes.SelectMany(s => s.Rings).SelectMany(r => r).ToList();
        var (south, north) = (points.Min(p => p.Latitude), points.Max(p => p.Latitude));
        var cosine = Math.Cos((south + north) / 2 * Math.PI / 180);
        var west = points.Min(p => p.Longitude);
        var (width, height) = ((points.Max(p => p.Longitude) - west) * cosine, north - south);
        var scale = Side / Math.Max(width, height);
        (double X, double Y) Place((double Longitude, double Latitude) p) => ((p.Longitude - west) * cosine * scale, (p.Latitude - south) * scale);
        return (
            [.. shapes.Select(s => s.Rings.Select(r => Simplify([.. r.Select(Place)])).Where(r => r.Length > 3).ToImmutableArray())],
            width * scale,
            height * scale);
    }

    /// <summary>The middle of the largest ring, by area.</summary>
    internal static (double X, double Y, double Width) Middle(ImmutableArray<ImmutableArray<(int X, int Y)>> rings)
    {
        var ring = rings.MaxBy(r => Math.Abs(TwiceArea(r)));
        var (x, y) = (0.0, 0.0);
        for (var i = 0; i + 1 < ring.Length; i++)
        {
            var cross = ((double)ring[i].X * ring[i + 1].Y) - ((double)ring[i + 1].X * ring[i].Y);
            x += (ring[i].X + ring[i + 1].X) * cross;
            y += (ring[i].Y + ring[i + 1].Y) * cross;
        }

        var area = TwiceArea(ring);
        return (x / (3 * area), y / (3 * area), ring.Max(p => p.X) - ring.Min(p => p.X));
    }

    private static double TwiceArea(ImmutableArray<(int X, int Y)> ring)
    {
        var twice = 0.0;
        for (var i = 0; i + 1 < ring.Length; i++)
            twice += ((double)ring[i].X * ring[i + 1].Y) - ((double)ring[i + 1].X * ring[i].Y);
        return twice;
    }

    // Ramer, Douglas and Peucker, with a stack instead of recursion. The ring is cut where it is farthest from its first point.
    private static ImmutableArray<(int X, int Y)> Simplify(ImmutableArray<(double X, double Y)> ring)
    {
        var keep = new bool[ring.Length];
        var far = Enumerable.Range(0, ring.Length).MaxBy(i => Distance(ring[0], ring[i]));
        keep[0] = keep[far] = keep[^1] = true;
        var spans = new Stack<(int From, int To)>([(0, far), (far, ring.Length - 1)]);
        while (spans.TryPop(out var span))
        {
            var (index, distance) = Farthest(ring, span.From, span.To);
            if (distance <= Tolerance)
                continue;
            keep[index] = true;
            spans.Push((span.From, index));
            spans.Push((index, span.To));
        }

        return [.. ring.Where((_, i) => keep[i]).Select(p => ((int)Math.Round(p.X), (int)Math.Round(p.Y)))];
    }

    private static (int Index, double Distance) Farthest(ImmutableArray<(double X, double Y)> ring, int from, int to)
    {
        var (index, most) = (from, 0.0);
        for (var i = from + 1; i < to; i++)
        {
            var distance = DistanceFromLine(ring[i], ring[from], ring[to]);
            if (distance > most)
                (index, most) = (i, distance);
        }

        return (index, most);
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));

    private static double DistanceFromLine((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        var length = Distance(a, b);
        return length == 0 ? Distance(p, a) : Math.Abs(((b.X - a.X) * (a.Y - p.Y)) - ((a.X - p.X) * (b.Y - a.Y))) / length;
    }
}
