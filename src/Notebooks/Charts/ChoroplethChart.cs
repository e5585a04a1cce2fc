using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class ChoroplethChart
{
    private const double NameSize = 11;
    private const double LineHeight = 13;
    private const double MostHeight = 620;

    internal static JsonObject Specify(Table table, string label, string value, IEnumerable<Shape> shapes)
    {
        var numbers = Enumerable.Range(0, table.Rows.Length).ToDictionary(r => table.Text(r, label), r => table.Number(r, value), StringComparer.Ordinal);
        var drawn = shapes.Where(s => numbers.ContainsKey(s.Name)).ToList();
        if (drawn.Count == 0)
            return ChartTemplate.Load("empty");
        var (areas, width, height) = Outline.Of(drawn);
        var classes = new CountClasses(drawn.Max(s => numbers[s.Name].Value ?? 0));
        var spec = ChartTemplate.Load("choropleth");
        spec.Remove("autosize");
        Size(spec, width, height);
        var pixel = (int)spec["width"]! / width;
        spec["datasets"] = new JsonObject
        {
            ["areas"] = new JsonArray([.. drawn.Select((s, i) => Area(numbers[s.Name], areas[i], classes))]),
            ["names"] = new JsonArray([.. drawn.Select((s, i) => Name(s.Name, numbers[s.Name], areas[i], classes, pixel))]),
        };
        TileMapChart.ColourClasses(spec, classes, value);
        return spec;
    }

    private static void Size(JsonObject spec, double width, double height)
    {
        var wide = Math.Min(ChartTemplate.WideWidth, (int)(MostHeight * width / height));
        spec["width"] = wide;
        spec["height"] = (int)(wide * height / width);
        spec["usermeta"]!["narrow"]!["height"] = (int)(ChartTemplate.NarrowWidth * height / width);
    }

    private static string? ClassOf(Number number, CountClasses classes) => number.Value is { } value ? classes.Labels[classes.IndexOf(value)] : null;

    private static JsonObject Area(Number number, ImmutableArray<ImmutableArray<(int X, int Y)>> rings, CountClasses classes) => new()
    {
        ["type"] = "Feature",
        ["class"] = ClassOf(number, classes),
        ["geometry"] = new JsonObject
        {
            ["type"] = "Polygon",
            ["coordinates"] = new JsonArray([.. rings.Select(r => new JsonArray([.. r.Select(p => new JsonArray(p.X, p.Y))]))]),
        },
    };

    // The name where it fits into the area, the number everywhere.
    private static JsonObject Name(string name, Number number, ImmutableArray<ImmutableArray<(int X, int Y)>> rings, CountClasses classes, double pixel)
    {
        var (x, y, width) = Outline.Middle(rings);
        var shown = number.IsKnown ? number.ToString() : "?";
        var lines = ChartTemplate.Wrap(name, 11);
        var fits = TextWidth.Widest(lines, NameSize) < width * pixel * 0.8;
        return new JsonObject
        {
            ["x"] = x,
            ["narrowY"] = y,
            ["wideY"] = fits ? y + (lines.Count * LineHeight / 2 / pixel) : y,
            ["wide"] = fits ? ChartTemplate.Strings([.. lines, shown]) : shown,
            ["narrow"] = shown,
            ["ink"] = number.Value is { } value ? Palette.InkOn(Palette.Sequence[classes.IndexOf(value)]) : Palette.Text,
        };
    }
}
