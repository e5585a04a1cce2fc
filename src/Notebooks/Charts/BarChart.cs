using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class BarChart
{
    private const double FontSize = 13;
    private const double Gap = 10;

    internal static JsonObject Specify(Table table, string label, ImmutableArray<string> values)
    {
        var spec = ChartTemplate.Load("bars");
        var rows = Rows(table, label, values).ToList();
        spec["data"] = new JsonObject { ["values"] = new JsonArray([.. rows]) };

        var y = spec["encoding"]!["y"]!;
        ChartTemplate.BreakLabels(y["axis"]!, rows.Select(r => (string)r["label"]!), wide: 30, narrow: 17, along: $"-{ChartTemplate.LineHeight} / 2", away: "0");
        spec["usermeta"]!["narrow"]!["height"] = new JsonObject { ["step"] = values.Length == 1 ? 30 : 24, ["for"] = "offset" };
        var bars = spec["layer"]![0]!["encoding"]!;
        var max = Math.Max(1, (double)(rows.Max(r => (decimal?)r["value"]) ?? 0));
        bars["x"]!["scale"] = ScaleBars.Scale(max, max, TextWidth.Widest(rows.Select(r => (string)r["shown"]!), FontSize) + Gap);
        ColourSeries(spec, values);
        return spec;
    }

    internal static void ColourSeries(JsonObject spec, ImmutableArray<string> values)
    {
        var colour = spec["layer"]![0]!["encoding"]!["color"]!;
        colour["scale"] = new JsonObject
        {
            ["domain"] = ChartTemplate.Strings(values),
            ["range"] = ChartTemplate.Strings(Palette.Series.Take(values.Length)),
        };
        if (values.Length == 1)
            colour["legend"] = null;
    }

    private static IEnumerable<JsonObject> Rows(Table table, string label, ImmutableArray<string> values)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            foreach (var series in values)
            {
                var number = table.Number(row, series);
                yield return new JsonObject
                {
                    ["label"] = table.Text(row, label),
                    ["series"] = series,
                    ["value"] = number.Value,
                    ["at"] = number.Value ?? 0,
                    ["shown"] = number.ToString(),
                };
            }
        }
    }
}
