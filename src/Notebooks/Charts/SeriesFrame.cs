using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

/// <summary>
/// What line and control charts have in common: points along x, a scale from zero, gaps with their reasons, breaks as rules with
/// words, and labels at the right end that keep off each other.
/// </summary>
internal sealed class SeriesFrame
{
    private const double Height = 280;
    private const double FontSize = 13;
    private const double LineHeight = 15;
    private const double LabelGap = 5;
    private const double AxisWidth = 52;
    private const int WideLetters = 18;
    private const int NarrowLetters = 11;
    private const int WideBreakLetters = 42;
    private const int NarrowBreakLetters = 20;

    private readonly JsonObject _spec;
    private readonly PointOrder _points;
    private readonly ImmutableArray<Break> _breaks;
    private readonly double _top;

    private SeriesFrame(JsonObject spec, PointOrder points, ImmutableArray<Break> breaks, double top)
    {
        _spec = spec;
        _points = points;
        _breaks = breaks;
        _top = top;
    }

    /// <summary>Loads a template and sets its axes, gaps and breaks.</summary>
    /// <param name="template">Name of the template; its datasets are <c>rows</c>, <c>gaps</c>, <c>breaks</c>, <c>ends</c>.</param>
    /// <param name="table">The rows.</param>
    /// <param name="label">The column that names the points.</param>
    /// <param name="max">The highest value.</param>
    /// <param name="main">The series whose gaps are told.</param>
    /// <param name="breaks">The breaks.</param>
    internal static SeriesFrame Begin(string template, Table table, string label, double max, string main, ImmutableArray<Break> breaks)
    {
        var spec = ChartTemplate.Load(template);
        var points = PointOrder.Of(table, label);
        var scale = NiceScale.Over(max);
        var gaps = PointOrder.Gaps([.. Enumerable.Range(0, points.Count).Select(r => table.Number(r, main))]);
        var words = breaks.Sum(b => BreakLines(b, NarrowBreakLetters).Count) * LineHeight;
        var frame = new SeriesFrame(spec, points, breaks, scale.Top * Height / (Height - Math.Min(Height / 2, words)));
        var y = spec["encoding"]!["y"]!;
        y["scale"] = new JsonObject { ["domain"] = new JsonArray(0, frame._top), ["nice"] = false };
        y["axis"]!["values"] = scale.Values();
        spec["datasets"] = new JsonObject { ["gaps"] = gaps };
        return frame;
    }

    /// <summary>Sets the rows and the labels at the right end, and makes room for them.</summary>
    internal JsonObject End(JsonArray rows, IEnumerable<(string Name, string Value, double At)> ends)
    {
        var labels = ends.Select(e => (e.At, Wide: Lines(e.Name, e.Value, WideLetters), Narrow: Lines(e.Name, e.Value, NarrowLetters))).ToList();
        var places = Labels.Spread([.. labels.Select(l => Height * (1 - (l.At / _top)))], [.. labels.Select(l => (l.Narrow.Count * LineHeight) + LabelGap)], Height);
        _spec["datasets"]!["rows"] = rows;
        _spec["datasets"]!["ends"] = new JsonArray([.. labels.Select((l, i) => new JsonObject
        {
            ["x"] = _points.Count - 1,
            ["wideAt"] = FirstLine(places[i], l.Wide.Count),
            ["narrowAt"] = FirstLine(places[i], l.Narrow.Count),
            ["wide"] = ChartTemplate.Strings(l.Wide),
            ["narrow"] = ChartTemplate.Strings(l.Narrow),
        })]);
        var x = _spec["encoding"]!["x"]!;
        var (wide, narrow) = (Width(labels.SelectMany(l => l.Wide)), Width(labels.SelectMany(l => l.Narrow)));
        var (wideRight, narrowRight) = (Right(wide, ChartTemplate.WideWidth), Right(narrow, ChartTemplate.NarrowWidth));
        _spec["datasets"]!["breaks"] = Breaks(wideRight, narrowRight);
        _points.LabelAxis(x["axis"]!, ChartTemplate.WideWidth - AxisWidth - wide, ChartTemplate.NarrowWidth - AxisWidth - narrow);
        x["scale"] = new JsonObject
        {
            ["domain"] = new JsonArray(-0.5, new JsonObject { ["expr"] = $"narrow ? {Text(narrowRight)} : {Text(wideRight)}" }),
            ["nice"] = false,
            ["zero"] = false,
        };
        return _spec;
    }

    // Vega places a text by the middle of its first line.
    private double FirstLine(double middle, int lines) => _top * (1 - ((middle - ((lines - 1) * LineHeight / 2)) / Height));

    private static List<string> Lines(string name, string value, int letters) => [.. ChartTemplate.Wrap(name, letters), .. value.Length > 0 ? new[] { value } : []];

    private static double Width(IEnumerable<string> lines) => TextWidth.Widest(lines, FontSize) + 14;

    // Where the x axis ends so that labels of that width stand between the last point and the edge.
    private double Right(double labels, double width) => _points.Count - 0.5 + (_points.Count * labels / (width - AxisWidth - labels));

    private static List<string> BreakLines(Break at, int letters) => ChartTemplate.Wrap(at.Words, letters);

    // Each break has lines of its own, so that words of neighbours do not meet; words turn to the side that has more room.
    private JsonArray Breaks(double wideRight, double narrowRight)
    {
        var breaks = new JsonArray();
        var y = 4.0;
        foreach (var item in _breaks)
        {
            var at = _points.Find(item.At) - 0.5;
            var narrow = BreakLines(item, NarrowBreakLetters);
            breaks.Add((JsonNode)new JsonObject
            {
                ["at"] = at,
                ["y"] = y,
                ["wideLeft"] = at > wideRight / 2,
                ["narrowLeft"] = at > narrowRight / 2,
                ["wide"] = ChartTemplate.Strings(BreakLines(item, WideBreakLetters)),
                ["narrow"] = ChartTemplate.Strings(narrow),
            });
            y += narrow.Count * LineHeight;
        }

        return breaks;
    }

    private static string Text(double value) => value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
