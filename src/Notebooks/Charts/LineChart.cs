using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class LineChart
{
    private const int MostSeries = 4;

    internal static JsonObject Specify(Table table, string label, ImmutableArray<string> values, ImmutableArray<Break> breaks)
    {
        if (values.Length > MostSeries)
            throw new ArgumentException("More than four lines cannot be told apart. Use Chart.SmallMultiples, or fewer lines.", nameof(values));
        var rows = Enumerable.Range(0, table.Rows.Length).ToList();
        var max = rows.SelectMany(r => values.Select(v => (double)(table.Number(r, v).Value ?? 0))).DefaultIfEmpty(0).Max();
        var frame = SeriesFrame.Begin("line", table, label, max, values[0], breaks);
        var ends = values.Select(v => (Name: v, Last: rows.Select(r => table.Number(r, v)).LastOrDefault(n => n.IsKnown))).Where(e => e.Last is not null);
        var spec = frame.End(
            [.. values.SelectMany(v => Points(table, v))],
            ends.Select(e => (values.Length == 1 ? "" : e.Name, e.Last!.ToString(), (double)e.Last.Value!.Value)));
        spec["encoding"]!["color"] = new JsonObject
        {
            ["field"] = "series",
            ["type"] = "nominal",
            ["legend"] = null,
            ["scale"] = new JsonObject { ["domain"] = ChartTemplate.Strings(values), ["range"] = ChartTemplate.Strings(Palette.Series.Take(values.Length)) },
        };
        return spec;
    }

    internal static string Describe(Table table, string label, ImmutableArray<string> values)
    {
        var first = table.Text(0, label);
        var last = table.Text(table.Rows.Length - 1, label);
        return $"Line chart, {first} to {last}: {string.Join("; ", values.Select(v => AltText.Course(table, label, v, values.Length > 1)))}.";
    }

    // A point that has no neighbour would vanish from a line.
    private static IEnumerable<JsonObject> Points(Table table, string series)
    {
        var numbers = Enumerable.Range(0, table.Rows.Length).Select(r => table.Number(r, series)).ToList();
        for (var i = 0; i < numbers.Count; i++)
        {
            var alone = (i == 0 || !numbers[i - 1].IsKnown) && (i == numbers.Count - 1 || !numbers[i + 1].IsKnown);
            yield return new JsonObject
            {
                ["x"] = i,
                ["series"] = series,
                ["value"] = numbers[i].Value,
                ["dot"] = numbers[i].IsKnown && (alone || i == numbers.Count - 1),
            };
        }
    }
}
