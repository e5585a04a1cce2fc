using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

/// <summary>The columns of a control chart in its table.</summary>
/// <param name="Label">Names the points in their order.</param>
/// <param name="Value">The numbers.</param>
/// <param name="Centre">The centre line.</param>
/// <param name="Lower">The lower limit; null where there is none.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="Signal">Words of the rule that a point breaks; empty where it breaks none.</param>
public sealed record ControlColumns(string Label, string Value, string Centre, string Lower, string Upper, string Signal);

internal static class ControlChart
{
    private const string Within = "within the limits";

    internal static JsonObject Specify(Table table, ControlColumns columns, ImmutableArray<Break> breaks)
    {
        var rows = Enumerable.Range(0, table.Rows.Length).ToList();
        var starts = breaks.Select(b => PointOrder.Of(table, columns.Label).Find(b.At)).Order().ToList();
        var max = rows.SelectMany(r => new[] { Value(table, r, columns.Value), Value(table, r, columns.Upper) }).Max() ?? 0;
        var frame = SeriesFrame.Begin("control-chart", table, columns.Label, max, columns.Value, breaks);
        return frame.End(
            [.. rows.Select(r => Point(table, r, columns, starts.Count(s => s <= r)))],
            Ends(table, columns));
    }

    internal static string Describe(Table table, ControlColumns columns)
    {
        var signals = Enumerable.Range(0, table.Rows.Length).Count(r => table.Text(r, columns.Signal).Length > 0);
        return $"Control chart, {table.Text(0, columns.Label)} to {table.Text(table.Rows.Length - 1, columns.Label)}: "
            + $"{AltText.Course(table, columns.Label, columns.Value, named: false)}; {(signals == 0 ? "no signals" : AltText.Count(signals, "signal"))}.";
    }

    private static double? Value(Table table, int row, string column) => (double?)table.Number(row, column).Value;

    private static JsonObject Point(Table table, int row, ControlColumns columns, int segment)
    {
        var (value, centre) = (Value(table, row, columns.Value), Value(table, row, columns.Centre));
        var isSignal = table.Text(row, columns.Signal).Length > 0;
        return new JsonObject
        {
            ["x"] = row,
            ["segment"] = segment,
            ["value"] = value,
            ["centre"] = centre,
            ["lower"] = Value(table, row, columns.Lower),
            ["upper"] = Value(table, row, columns.Upper),
            ["kind"] = !isSignal ? Within : value >= centre ? "signal, high" : "signal, low",
        };
    }

    private static IEnumerable<(string Name, string Value, double At)> Ends(Table table, ControlColumns columns)
    {
        foreach (var (name, column) in new[] { ("Upper limit", columns.Upper), ("Average", columns.Centre), ("Lower limit", columns.Lower) })
        {
            var last = Enumerable.Range(0, table.Rows.Length).Select(r => table.Number(r, column)).LastOrDefault(n => n.IsKnown);
            if (last is not null)
                yield return (name, Rounded(last), (double)last.Value!.Value);
        }
    }

    // A limit is computed: a decimal is as much as it can bear.
    private static string Rounded(Number number) =>
        (number with { Value = Math.Round(number.Value!.Value, 1, MidpointRounding.AwayFromZero), Shown = null }).ToString();
}
