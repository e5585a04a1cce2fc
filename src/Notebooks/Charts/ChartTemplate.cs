using System.Text.Json.Nodes;

namespace Notebooks.Charts;

/// <summary>
/// The Vega-Lite specifications in the <c>*.vl.json</c> files beside this one. Every one has the parameter <c>narrow</c>; what
/// else differs on a phone stands under <c>usermeta.narrow</c>, so that one specification gives both drawings.
/// </summary>
internal static class ChartTemplate
{
    internal const int WideWidth = 700;
    internal const int NarrowWidth = 330;
    internal const int LineHeight = 14;
    private const int LabelPadding = 5;
    private const string Schema = "https://vega.github.io/schema/vega-lite/v5.json";

    internal static JsonObject Load(string name)
    {
        using var stream = typeof(ChartTemplate).Assembly.GetManifestResourceStream($"Notebooks.Charts.{name}.vl.json")
            ?? throw new InvalidOperationException($"The chart template '{name}' is not in the assembly.");
        var spec = JsonNode.Parse(stream)!.AsObject();
        spec["$schema"] = Schema;
        spec["width"] = WideWidth;
        spec["params"] = new JsonArray(new JsonObject { ["name"] = "narrow", ["value"] = false });
        spec["autosize"] = new JsonObject { ["type"] = "fit-x", ["contains"] = "padding" };
        spec["config"] = Config();
        spec["usermeta"] = new JsonObject { ["narrow"] = new JsonObject { ["width"] = NarrowWidth } };
        return spec;
    }

    internal static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(v => JsonValue.Create(v))];

    /// <summary>
    /// Breaks each label of an axis into lines, shorter ones on a phone. Vega hangs further lines under the first, so a label of
    /// several lines is moved: by <paramref name="along"/> pixels of each further line along the axis, by <paramref name="away"/> from it.
    /// Both are Vega expressions.
    /// </summary>
    internal static void BreakLabels(JsonNode axis, IEnumerable<string> labels, int wide, int narrow, string along, string away)
    {
        var all = labels.Distinct(StringComparer.Ordinal).ToList();
        var lines = $"(narrow ? {Lines(all, narrow)} : {Lines(all, wide)})[datum.label]";
        axis["labelExpr"] = lines;
        axis["labelLineHeight"] = LineHeight;
        axis["labelOffset"] = new JsonObject { ["expr"] = $"(length({lines}) - 1) * ({along})" };
        axis["labelPadding"] = new JsonObject { ["expr"] = $"{LabelPadding} + (length({lines}) - 1) * ({away})" };
    }

    /// <summary>Breaks a text between words so that no line is longer than <paramref name="width"/> where that can be.</summary>
    internal static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }

    private static string Lines(IEnumerable<string> labels, int width)
    {
        var map = new JsonObject();
        foreach (var label in labels)
            map[label] = Strings(Wrap(label, width));
        return map.ToJsonString();
    }

    private static JsonObject Config() => new()
    {
        ["background"] = "transparent",
        ["font"] = "sans-serif",
        ["view"] = new JsonObject { ["stroke"] = null },
        ["axis"] = new JsonObject { ["labelColor"] = Palette.Text, ["domainColor"] = Palette.Outline, ["grid"] = false },
        ["legend"] = new JsonObject { ["labelColor"] = Palette.Text, ["titleColor"] = Palette.Text, ["offset"] = 12 },
        ["range"] = new JsonObject { ["category"] = Strings(Palette.Series) },
    };
}
