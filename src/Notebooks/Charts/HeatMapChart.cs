using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class HeatMapChart
{
    internal static JsonObject Specify(Table table, string label, ImmutableArray<string> values)
    {
        var rows = Enumerable.Range(0, table.Rows.Length);
        var classes = new CountClasses(rows.SelectMany(r => values.Select(v => table.Number(r, v).Value ?? 0)).DefaultIfEmpty(0).Max());
        var spec = ChartTemplate.Load("heat-map");
        spec["data"] = new JsonObject
        {
            ["values"] = new JsonArray([.. rows.SelectMany(r => values.Select(v => Cell(table.Text(r, label), v, table.Number(r, v), classes)))]),
        };
        // Upright on a phone: lines then stand side by side along the axis.
        ChartTemplate.BreakLabels(
            spec["encoding"]!["x"]!["axis"]!,
            values,
            wide: 9,
            narrow: 40,
            along: $"narrow ? -{ChartTemplate.LineHeight} / 2 : 0",
            away: $"narrow ? 0 : {ChartTemplate.LineHeight}");
        TileMapChart.ColourClasses(spec, classes, "Incidents");
        return spec;
    }

    private static JsonObject Cell(string label, string column, Number number, CountClasses classes)
    {
        var shade = classes.IndexOf(number.Value ?? 0);
        return new JsonObject
        {
            ["label"] = label,
            ["column"] = column,
            ["class"] = number.IsKnown ? classes.Labels[shade] : null,
            ["ink"] = number.IsKnown ? Palette.InkOn(Palette.Sequence[shade]) : Palette.Text,
            ["shown"] = number.Value switch { null => "?", 0 => "", _ => number.ToString() },
        };
    }
}
