using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class ColumnChart
{
    private const decimal Headroom = 1.1m;

    // A part lower than this share of the tallest column has no room for its number; the table has it.
    private const decimal LabelShare = 0.055m;

    internal static JsonObject Specify(Table table, string label, ImmutableArray<string> values)
    {
        var spec = ChartTemplate.Load("columns");
        var tallest = Enumerable.Range(0, table.Rows.Length).Select(r => values.Sum(v => table.Number(r, v).Value ?? 0)).DefaultIfEmpty(0).Max();
        var rows = Enumerable.Range(0, table.Rows.Length).SelectMany(r => Parts(table, r, label, values, tallest)).ToList();
        spec["data"] = new JsonObject { ["values"] = new JsonArray([.. rows]) };
        ChartTemplate.BreakLabels(spec["encoding"]!["x"]!["axis"]!, rows.Select(r => (string)r["label"]!), wide: 12, narrow: 5, along: "0", away: "0");
        spec["layer"]![0]!["encoding"]!["y"]!["scale"] =
            new JsonObject { ["domain"] = new JsonArray(0, Math.Max(1, tallest) * Headroom), ["nice"] = false };
        BarChart.ColourSeries(spec, values);
        return spec;
    }

    private static IEnumerable<JsonObject> Parts(Table table, int row, string label, ImmutableArray<string> values, decimal tallest)
    {
        var bottom = 0m;
        for (var i = 0; i < values.Length; i++)
        {
            var number = table.Number(row, values[i]);
            var top = bottom + (number.Value ?? 0);
            var isLast = i == values.Length - 1;
            yield return new JsonObject
            {
                ["label"] = table.Text(row, label),
                ["series"] = values[i],
                ["from"] = bottom,
                ["to"] = top,
                ["middle"] = (bottom + top) / 2,
                ["shown"] = number.ToString(),
                ["inside"] = values.Length > 1 && number.Value >= tallest * LabelShare,
                ["ink"] = Palette.SeriesInk[i],
                ["total"] = isLast ? Total(table, row, values, top) : null,
            };
            bottom = top;
        }
    }

    private static string Total(Table table, int row, ImmutableArray<string> values, decimal sum) =>
        values.Length == 1 ? table.Number(row, values[0]).ToString() : sum.ToString("#,##0.###", CultureInfo.InvariantCulture);
}
