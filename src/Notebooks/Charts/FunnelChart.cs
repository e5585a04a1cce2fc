using System.Globalization;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

/// <summary>What a funnel is made from.</summary>
/// <param name="Label">The column that names the areas.</param>
/// <param name="Events">The column of counts.</param>
/// <param name="Base">The column of populations.</param>
/// <param name="Multiplier">Rates are per so many.</param>
public sealed record FunnelColumns(string Label, string Events, string Base, int Multiplier);

internal static class FunnelChart
{
    private const int Points = 60;
    private const double FontSize = 12;
    private const double Height = 320;
    private const double EndWidth = 48;

    internal static JsonObject Specify(Table table, FunnelColumns columns, string? highlight)
    {
        var areas = Areas(table, columns).ToList();
        var rate = areas.Sum(a => a.Base) is > 0 and var all ? areas.Sum(a => a.Events) / all : 0;
        var largest = areas.Select(a => a.Base).DefaultIfEmpty(1).Max();
        var bases = NiceScale.Over(largest);
        var scale = NiceScale.Over(areas.Select(a => a.Rate).DefaultIfEmpty(0).Max() * columns.Multiplier * 1.08);
        var spec = ChartTemplate.Load("funnel");
        var limits = Lines(rate, columns.Multiplier, areas.Select(a => a.Base).DefaultIfEmpty(1).Min() * 0.8, bases.Top).ToList();
        spec["datasets"] = new JsonObject
        {
            ["rows"] = new JsonArray([.. Rows(areas, rate, columns.Multiplier, highlight, bases.Top, scale.Top)]),
            ["limits"] = new JsonArray([.. limits]),
            ["ends"] = Ends(rate, columns.Multiplier, bases.Top, scale.Top),
        };
        Scale(spec["encoding"]!["x"]!, bases, EndWidth);
        Scale(spec["encoding"]!["y"]!, scale, 0);
        spec["encoding"]!["x"]!["axis"]!["title"] = columns.Base;
        return spec;
    }

    internal static string Describe(Table table, FunnelColumns columns)
    {
        var areas = Areas(table, columns).ToList();
        var rate = areas.Sum(a => a.Base) is > 0 and var all ? areas.Sum(a => a.Events) / all : 0;
        var outside = areas.Where(a => KindOf(a, rate) == "outside 99.8%").OrderByDescending(a => Math.Abs((a.Events / a.Base) - rate)).Select(a => a.Label).ToList();
        return AltText.Fitting(
            $"Funnel chart of {areas.Count} areas against {columns.Base.ToLowerInvariant()}, {(outside.Count == 0 ? "none" : AltText.Count(outside.Count, "area"))} outside the 99.8% limits",
            outside.Count == 0 ? ["all lie within what chance would make"] : outside);
    }

    private static IEnumerable<Area> Areas(Table table, FunnelColumns columns) =>
        from row in Enumerable.Range(0, table.Rows.Length)
        let area = new Area(table.Text(row, columns.Label), (double?)table.Number(row, columns.Events).Value ?? double.NaN, (double?)table.Number(row, columns.Base).Value ?? 0)
        where area.Base > 0 && !double.IsNaN(area.Events)
        select area;

    private static void Scale(JsonNode axis, NiceScale scale, double room)
    {
        axis["axis"]!["values"] = scale.Values();
        axis["scale"] = new JsonObject
        {
            ["domain"] = new JsonArray(0, new JsonObject { ["expr"] = $"{Text(scale.Top)} * (1 + {Text(room)} / (narrow ? 230 : 600))" }),
            ["nice"] = false,
        };
    }

    private static string KindOf(Area area, double rate) =>
        Outside(area, rate, FunnelLimits.Z998) ? "outside 99.8%" : Outside(area, rate, FunnelLimits.Z95) ? "outside 95%" : "within the limits";

    private static bool Outside(Area area, double rate, double z) =>
        area.Rate < FunnelLimits.Lower(rate, area.Base, z) || area.Rate > FunnelLimits.Upper(rate, area.Base, z);

    // The highlighted area and those outside are named where their names lie on no other.
    private static IEnumerable<JsonObject> Rows(List<Area> areas, double rate, int multiplier, string? highlight, double right, double top)
    {
        var named = areas.Where(a => a.Label == highlight || KindOf(a, rate) != "within the limits")
            .OrderByDescending(a => a.Label == highlight).ThenByDescending(a => Math.Abs(a.Rate - rate) * Math.Sqrt(a.Base)).ToList();
        HashSet<string> Kept(double width) => Names(named, areas, a => (a.Base / right * width, (1 - (a.Rate * multiplier / top)) * Height), width, highlight, right);
        var (wide, narrow) = (Kept(600), Kept(230));
        return areas.Select(a => new JsonObject
        {
            ["base"] = a.Base,
            ["value"] = a.Rate * multiplier,
            ["kind"] = KindOf(a, rate),
            ["colour"] = a.Label == highlight ? Palette.Series[2] : Palette.Series[0],
            ["left"] = IsLeft(a, right),
            ["wide"] = wide.Contains(a.Label) ? a.Label : "",
            ["narrow"] = narrow.Contains(a.Label) ? a.Label : "",
        });
    }

    private static HashSet<string> Names(
        List<Area> named, List<Area> all, Func<Area, (double X, double Y)> place, double width, string? highlight, double right)
    {
        var points = all.Select(a => (a.Label, Place: place(a))).ToList();
        bool LiesOnPoints(Area area, (double Left, double Top, double Right, double Bottom) box) => points.Exists(p =>
            p.Label != area.Label && p.Place.X > box.Left - 5 && p.Place.X < box.Right + 5 && p.Place.Y > box.Top - 3 && p.Place.Y < box.Bottom + 3);
        var free = named.Select(a => (a.Label, Area: a, Box: Box(a, place(a).X, place(a).Y, IsLeft(a, right))))
            .Where(n => n.Box.Left > 0 && n.Box.Right < width + 8 && (n.Label == highlight || !LiesOnPoints(n.Area, n.Box))).ToList();
        return [.. Labels.Keep([.. free.Select(n => n.Box)]).Select(i => free[i].Label)];
    }

    // Names of the largest turn to the left, away from the words of the limits.
    private static bool IsLeft(Area area, double right) => area.Base > right * 0.6;

    private static (double Left, double Top, double Right, double Bottom) Box(Area area, double x, double y, bool isLeft)
    {
        var width = TextWidth.Of(area.Label, FontSize) + 10;
        return isLeft ? (x - width, y - 8, x + 6, y + 8) : (x - 6, y - 8, x + width, y + 8);
    }

    private static IEnumerable<JsonObject> Lines(double rate, int multiplier, double from, double to)
    {
        for (var i = 0; i <= Points; i++)
        {
            // Closer where the funnel is steep.
            var at = from + ((to - from) * Math.Pow(i / (double)Points, 2));
            yield return Point("centre", "centre", at, rate * multiplier);
            foreach (var (name, z) in new[] { ("95", FunnelLimits.Z95), ("99.8", FunnelLimits.Z998) })
            {
                yield return Point($"lower {name}", name, at, FunnelLimits.Lower(rate, at, z) * multiplier);
                yield return Point($"upper {name}", name, at, FunnelLimits.Upper(rate, at, z) * multiplier);
            }
        }
    }

    private static JsonObject Point(string line, string dash, double at, double value) =>
        new() { ["line"] = line, ["dash"] = dash, ["base"] = at, ["value"] = value };

    private static JsonArray Ends(double rate, int multiplier, double right, double top)
    {
        var ends = new[]
        {
            ("99.8%", FunnelLimits.Upper(rate, right, FunnelLimits.Z998)), ("95%", FunnelLimits.Upper(rate, right, FunnelLimits.Z95)), ("All", rate),
            ("95%", FunnelLimits.Lower(rate, right, FunnelLimits.Z95)), ("99.8%", FunnelLimits.Lower(rate, right, FunnelLimits.Z998)),
        };
        var places = Labels.Spread([.. ends.Select(e => Height * (1 - (e.Item2 * multiplier / top)))], [.. ends.Select(_ => 14.0)], Height);
        return [.. ends.Select((e, i) => new JsonObject { ["base"] = right, ["value"] = top * (1 - (places[i] / Height)), ["words"] = e.Item1 })];
    }

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private sealed record Area(string Label, double Events, double Base)
    {
        internal double Rate => Events / Base;
    }
}
