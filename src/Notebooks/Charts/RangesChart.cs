using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class RangesChart
{
    private const double FontSize = 12;
    private const double Mark = 12;

    internal static JsonObject Specify(Table table, string label, string value, string? target)
    {
        var spec = ChartTemplate.Load("ranges");
        var rows = Enumerable.Range(0, table.Rows.Length).Select(r => Row(table.Text(r, label), table.Number(r, value), target, target is null ? null : table.Number(r, target).Value)).ToList();
        spec["datasets"] = new JsonObject { ["rows"] = new JsonArray([.. rows]) };
        var max = rows.Select(r => (double?)(decimal?)r["end"]).Max() ?? 0;
        ScaleBars.Fit(spec, max, TextWidth.Widest(rows.Select(r => (string)r["shown"]!), FontSize) + Mark);
        ScaleBars.Name(spec, rows.Select(r => (string)r["label"]!), null);
        return spec;
    }

    internal static string Describe(Table table, string label, string value, string? target) => AltText.Fitting(
        $"Range bars for {AltText.Count(table.Rows.Length, "row")}",
        [.. Enumerable.Range(0, Math.Min(4, table.Rows.Length)).Select(r => Sentence(table, r, label, value, target))]);

    private static string Sentence(Table table, int row, string label, string value, string? target) =>
        $"{table.Text(row, label)} {table.Number(row, value).InFull()}{(target is null ? "" : $", {target.ToLowerInvariant()} {table.Number(row, target)}")}";

    private static JsonObject Row(string label, Number number, string? targetName, decimal? target) => new()
    {
        ["label"] = label,
        ["value"] = number.Value,
        ["lower"] = number.Lower,
        ["upper"] = number.Upper,
        ["target"] = target,
        ["targetName"] = targetName,
        ["end"] = new[] { number.IsKnown ? number.Upper ?? number.Value : 0, target ?? 0 }.Max(),
        ["shown"] = number.IsKnown ? number.ToString() : number.ToString().Split(':')[0],
    };
}
