using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class PyramidChart
{
    private const double FontSize = 12;

    internal static JsonObject Specify(Table table, string label, string left, string right)
    {
        var spec = ChartTemplate.Load("pyramid");
        var rows = Enumerable.Range(0, table.Rows.Length).SelectMany(r => new[] { Row(table, r, label, left, true), Row(table, r, label, right, false) }).ToList();
        spec["datasets"] = new JsonObject { ["rows"] = new JsonArray([.. rows]) };
        var max = rows.Select(r => Math.Abs((double)(decimal)r["end"]!)).DefaultIfEmpty(0).Max();
        var room = TextWidth.Widest(rows.Select(r => (string)r["shown"]!), FontSize) + 8;
        var (wide, narrow) = (Reach(max, room, 500), Reach(max, room, 230));
        spec["encoding"]!["x"]!["scale"] = new JsonObject
        {
            ["domain"] = new JsonArray(new JsonObject { ["expr"] = $"narrow ? -{narrow} : -{wide}" }, new JsonObject { ["expr"] = $"narrow ? {narrow} : {wide}" }),
            ["nice"] = false,
        };
        spec["encoding"]!["y"]!["sort"] = ChartTemplate.Strings(Enumerable.Range(0, table.Rows.Length).Select(r => table.Text(r, label)).Reverse());
        BarChart.ColourSeries(spec, [left, right]);
        return spec;
    }

    internal static string Describe(Table table, string label, string left, string right) =>
        $"Pyramid of {table.Rows.Length} groups: {left.ToLowerInvariant()}, {AltText.Extremes(table, label, left)}; {right.ToLowerInvariant()}, {AltText.Extremes(table, label, right)}.";

    private static string Reach(double max, double room, double plot) =>
        (Math.Max(max, 1) * (plot / 2) / Math.Max(plot / 8, (plot / 2) - room)).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Row(Table table, int row, string label, string side, bool isLeft)
    {
        var number = table.Number(row, side);
        var value = number.Value is { } v ? (isLeft ? -v : v) : (decimal?)null;
        return new JsonObject
        {
            ["label"] = table.Text(row, label),
            ["side"] = side,
            ["left"] = isLeft,
            ["value"] = value,
            ["end"] = value ?? 0,
            ["shown"] = number.IsKnown ? number.ToString() : number.ToString().Split(':')[0],
        };
    }
}
