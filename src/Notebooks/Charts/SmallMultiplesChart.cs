using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class SmallMultiplesChart
{
    private const int Columns = 4;
    private const int NarrowColumns = 2;
    private const int AxisWidth = 38;
    private const double FontSize = 11;
    private const int WideLetters = 18;
    private const int NarrowLetters = 17;

    internal static JsonObject Specify(Table table, string panel, string label, string value)
    {
        var spec = ChartTemplate.Load("small-multiples");
        foreach (var name in new[] { "width", "autosize" })
            spec.Remove(name);
        var rows = Enumerable.Range(0, table.Rows.Length).GroupBy(r => table.Text(r, panel)).SelectMany(g => Panel(table, g.Key, [.. g], value)).ToList();
        spec["data"] = new JsonObject { ["values"] = new JsonArray([.. rows]) };
        var names = rows.Select(r => (string)r["panel"]!).Distinct(StringComparer.Ordinal).ToList();
        spec["columns"] = Math.Clamp(names.Count, 1, Columns);
        spec["facet"]!["sort"] = ChartTemplate.Strings(names);
        Axes(spec["spec"]!, table, label, rows, Width(ChartTemplate.WideWidth, (int)spec["columns"]!));
        spec["facet"]!["header"]!["labelExpr"] = Lines(names, WideLetters);
        Narrow(spec, table, label, rows, names);
        return spec;
    }

    internal static string Describe(Table table, string panel, string label, string value)
    {
        var panels = Enumerable.Range(0, table.Rows.Length).GroupBy(r => table.Text(r, panel)).ToList();
        var last = panels.Select(g => (g.Key, Number: table.Number(g.Last(), value))).Where(p => p.Number.IsKnown).OrderByDescending(p => p.Number.Value).ToList();
        var words = last.Count == 0 ? "no numbers" : $"in {table.Text(panels[0].Last(), label)} highest in {last[0].Key} ({last[0].Number}), lowest in {last[^1].Key} ({last[^1].Number})";
        return $"{AltText.Count(panels.Count, "small line chart")} on one scale: {words}.";
    }

    private static int Width(int whole, int columns) => (whole / columns) - AxisWidth - 14;

    private static void Axes(JsonNode spec, Table table, string label, List<JsonObject> rows, int width)
    {
        spec["width"] = width;
        var longest = rows.Select(r => (int)r["x"]!).DefaultIfEmpty(0).Max();
        var room = TextWidth.Widest(rows.Select(r => (string)r["shown"]!), FontSize) + 8;
        var names = Enumerable.Range(0, table.Rows.Length).Select(r => table.Text(r, label)).Distinct(StringComparer.Ordinal);
        spec["encoding"]!["x"]!["scale"] = new JsonObject { ["domain"] = new JsonArray(-0.5, longest + 0.5 + ((longest + 1) * room / (width - room))), ["nice"] = false, ["zero"] = false };
        var axis = spec["encoding"]!["x"]!["axis"]!;
        axis["values"] = longest == 0 ? new JsonArray(0) : new JsonArray(0, longest);
        axis["labelExpr"] = $"split({ChartTemplate.Strings(names).ToJsonString()}[datum.value], ' ')";
        var scale = NiceScale.Over(rows.Select(r => (double?)(decimal?)r["value"] ?? 0).DefaultIfEmpty(0).Max());
        spec["encoding"]!["y"]!["scale"] = new JsonObject { ["domain"] = new JsonArray(0, scale.Top * 1.15), ["nice"] = false };
        spec["encoding"]!["y"]!["axis"]!["values"] = new JsonArray(0, scale.Top);
    }

    // A panel is another size on a phone, so the whole of it is said again there.
    private static void Narrow(JsonObject spec, Table table, string label, List<JsonObject> rows, List<string> names)
    {
        var columns = Math.Clamp(names.Count, 1, NarrowColumns);
        var panel = spec["spec"]!.DeepClone();
        Axes(panel, table, label, rows, Width(ChartTemplate.NarrowWidth, columns));
        var facet = spec["facet"]!.DeepClone();
        facet["header"]!["labelExpr"] = Lines(names, NarrowLetters);
        spec["usermeta"]!["narrow"] = new JsonObject { ["columns"] = columns, ["spec"] = panel, ["facet"] = facet };
    }

    private static string Lines(List<string> names, int letters)
    {
        var map = new JsonObject();
        foreach (var name in names)
            map[name] = ChartTemplate.Strings(ChartTemplate.Wrap(name, letters));
        return $"{map.ToJsonString()}[datum.label]";
    }

    private static IEnumerable<JsonObject> Panel(Table table, string panel, List<int> rows, string value)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var number = table.Number(rows[i], value);
            var isLast = number.IsKnown && rows.Skip(i + 1).All(r => !table.Number(r, value).IsKnown);
            var isAlone = (i == 0 || !table.Number(rows[i - 1], value).IsKnown) && (i == rows.Count - 1 || !table.Number(rows[i + 1], value).IsKnown);
            yield return new JsonObject
            {
                ["panel"] = panel,
                ["x"] = i,
                ["from"] = i - 0.5,
                ["to"] = i + 0.5,
                ["value"] = number.Value,
                ["dot"] = number.IsKnown && (isLast || isAlone),
                ["shown"] = isLast ? number.ToString() : "",
            };
        }
    }
}
