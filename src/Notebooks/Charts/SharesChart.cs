using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class SharesChart
{
    private const double FontSize = 12;
    private const double WidePlot = 480;
    private const double NarrowPlot = 190;

    internal static JsonObject Specify(Table table, string label, ImmutableArray<string> parts)
    {
        if (parts.Length > Palette.Series.Length)
            throw new ArgumentException("More than four parts cannot be told apart. Add the small ones up.", nameof(parts));
        var spec = ChartTemplate.Load("shares");
        var rows = Enumerable.Range(0, table.Rows.Length).ToList();
        spec["datasets"] = new JsonObject
        {
            ["rows"] = new JsonArray([.. rows.SelectMany(r => Row(table, r, label, parts))]),
            ["unknown"] = new JsonArray([.. rows.Select(r => (Row: r, Unknown: Unknown(table, r, parts))).Where(u => u.Unknown is not null)
                .Select(u => new JsonObject { ["label"] = table.Text(u.Row, label), ["words"] = u.Unknown!.ToString() })]),
        };
        spec["encoding"]!["y"]!["scale"]!["domain"] = ChartTemplate.Strings(rows.Select(r => table.Text(r, label)));
        ScaleBars.Name(spec, rows.Select(r => table.Text(r, label)), null);
        BarChart.ColourSeries(spec, parts);
        return spec;
    }

    internal static string Describe(Table table, string label, ImmutableArray<string> parts) =>
        $"Stacked shares of {AltText.Count(table.Rows.Length, "row")} in {parts.Length} parts: {string.Join("; ", parts.Take(2).Select(p => $"{p}, {AltText.Extremes(table, label, p)}"))}.";

    // Of a whole with an unknown part no share is known.
    private static Number? Unknown(Table table, int row, ImmutableArray<string> parts) =>
        parts.Select(p => table.Number(row, p)).FirstOrDefault(n => !n.IsKnown);

    private static IEnumerable<JsonObject> Row(Table table, int row, string label, ImmutableArray<string> parts)
    {
        var whole = parts.Sum(p => table.Number(row, p).Value ?? 0);
        if (whole == 0 || Unknown(table, row, parts) is not null)
            yield break;
        var from = 0m;
        for (var i = 0; i < parts.Length; i++)
        {
            var share = 100 * table.Number(row, parts[i]).Value!.Value / whole;
            var shown = NumberText.Format(share, "percent")!;
            var width = TextWidth.Of(shown, FontSize) + 8;
            yield return new JsonObject
            {
                ["label"] = table.Text(row, label),
                ["series"] = parts[i],
                ["from"] = from,
                ["to"] = from + share,
                ["middle"] = from + (share / 2),
                ["shown"] = shown,
                ["ink"] = Palette.SeriesInk[i],
                ["insideWide"] = (double)share / 100 * WidePlot >= width,
                ["insideNarrow"] = (double)share / 100 * NarrowPlot >= width,
            };
            from += share;
        }
    }
}
