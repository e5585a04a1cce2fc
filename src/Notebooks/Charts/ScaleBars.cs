using System.Globalization;
using System.Text.Json.Nodes;

namespace Notebooks.Charts;

/// <summary>What horizontal charts have in common: names at the left, a scale from zero, room at the right for numbers.</summary>
internal static class ScaleBars
{
    private const int WideLetters = 30;
    private const int NarrowLetters = 17;
    private const int LineGap = 6;

    /// <summary>The x scale from zero, with <paramref name="room"/> pixels behind <paramref name="max"/>.</summary>
    internal static void Fit(JsonObject spec, double max, double room)
    {
        var scale = NiceScale.Over(max);
        var x = spec["encoding"]!["x"]!;
        x["axis"]!["values"] = scale.Values();
        var top = Math.Max(scale.Top, double.Epsilon);
        x["scale"] = Scale(top, max, room);
    }

    /// <summary>A scale from zero to <paramref name="top"/> or further, so that there are <paramref name="room"/> pixels behind <paramref name="max"/>.</summary>
    internal static JsonObject Scale(double top, double max, double room) => new()
    {
        ["domain"] = new JsonArray(0, new JsonObject { ["expr"] = $"narrow ? {Right(top, max, room, 195)} : {Right(top, max, room, 500)}" }),
        ["nice"] = false,
    };

    /// <summary>Names on as many lines as they need; the highlighted one is bold.</summary>
    internal static void Name(JsonObject spec, IEnumerable<string> names, string? highlight)
    {
        var all = names.ToList();
        var axis = spec["encoding"]!["y"]!["axis"]!;
        ChartTemplate.BreakLabels(axis, all, WideLetters, NarrowLetters, along: $"-{ChartTemplate.LineHeight} / 2", away: "0");
        if (highlight is not null)
            axis["labelFontWeight"] = new JsonObject { ["condition"] = new JsonObject { ["test"] = $"datum.label === {JsonValue.Create(highlight).ToJsonString()}", ["value"] = "bold" }, ["value"] = "normal" };
        var lines = all.Max(n => ChartTemplate.Wrap(n, NarrowLetters).Count);
        if (lines > 1)
            spec["usermeta"]!["narrow"]!["height"] = new JsonObject { ["step"] = (lines * ChartTemplate.LineHeight) + LineGap };
    }

    // The plot is at least that wide, whatever the names take.
    private static string Right(double top, double max, double room, double plot) =>
        Math.Max(top, max * plot / Math.Max(plot / 4, plot - room)).ToString("0.######", CultureInfo.InvariantCulture);
}
