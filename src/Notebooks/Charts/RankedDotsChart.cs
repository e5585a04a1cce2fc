using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

/// <summary>A number that others are set against, such as London's.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Number">Its value.</param>
public sealed record Comparator(string Name, Number Number);

internal static class RankedDotsChart
{
    private const double FontSize = 12;
    private const double Dot = 10;

    internal static JsonObject Specify(Table table, string label, string value, string? highlight, Comparator? comparator)
    {
        var spec = ChartTemplate.Load("ranked-dots");
        var rows = Enumerable.Range(0, table.Rows.Length).Select(r => Row(table.Text(r, label), table.Number(r, value), highlight, comparator)).ToList();
        var max = Enumerable.Range(0, table.Rows.Length).Select(r => table.Number(r, value)).Select(n => (double?)(n.Upper ?? n.Value)).Append((double?)comparator?.Number.Value).Max() ?? 0;
        spec["datasets"] = new JsonObject { ["rows"] = new JsonArray([.. rows]), ["lines"] = Lines(comparator) };
        ScaleBars.Fit(spec, max, TextWidth.Widest(rows.Select(r => (string)r["shown"]!), FontSize) + Dot);
        ScaleBars.Name(spec, rows.Select(r => (string)r["label"]!), highlight);
        spec["layer"]![3]!["encoding"]!["shape"]!["scale"]!["domain"] = ChartTemplate.Strings(["similar", "different", "alone"]);
        return spec;
    }

    internal static string Describe(Table table, string label, string value, string? highlight, Comparator? comparator)
    {
        var home = highlight is null ? "" : $"; {highlight} {Find(table, label, value, highlight)}";
        var line = comparator is null ? "" : $"; {comparator.Name} {comparator.Number}";
        return $"Dots with intervals for {table.Rows.Length} areas: {AltText.Extremes(table, label, value)}{home}{line}.";
    }

    private static string Find(Table table, string label, string value, string name)
    {
        var row = Enumerable.Range(0, table.Rows.Length).FirstOrDefault(r => table.Text(r, label) == name, -1);
        return row < 0 ? "is not among them" : table.Number(row, value).InFull().Text;
    }

    private static JsonArray Lines(Comparator? comparator) => comparator?.Number.Value is { } value
        ? [new JsonObject { ["value"] = value, ["words"] = $"{comparator.Name} {comparator.Number}" }]
        : [];

    // Full and square when the interval leaves the comparator out; open and round when it does not.
    private static JsonObject Row(string label, Number number, string? highlight, Comparator? comparator)
    {
        var kind = comparator?.Number.Value is not { } against || number.Lower is not { } lower || number.Upper is not { } upper ? "alone"
            : against < lower || against > upper ? "different"
            : "similar";
        var colour = label == highlight ? Palette.Series[2] : Palette.Series[0];
        return new JsonObject
        {
            ["label"] = label,
            ["value"] = number.Value,
            ["lower"] = number.Lower,
            ["upper"] = number.Upper,
            ["shown"] = number.IsKnown ? number.ToString() : number.ToString().Split(':')[0],
            ["kind"] = kind,
            ["colour"] = colour,
            ["fill"] = kind == "similar" ? Palette.Page : colour,
        };
    }
}
