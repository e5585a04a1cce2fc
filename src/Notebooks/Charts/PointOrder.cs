using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Notebooks.Numbers;
using Warehouse.Catalog;

namespace Notebooks.Charts;

/// <summary>The points of a series in their order along the x axis: where each stands, which have a label, where numbers are missing.</summary>
internal sealed class PointOrder
{
    private const double FontSize = 12;
    private static readonly int[] Steps = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240];
    private readonly ImmutableArray<string> _labels;

    private PointOrder(ImmutableArray<string> labels) => _labels = labels;

    internal int Count => _labels.Length;

    internal static PointOrder Of(Table table, string label) => new([.. Enumerable.Range(0, table.Rows.Length).Select(r => table.Text(r, label))]);

    /// <summary>The place of a label.</summary>
    /// <exception cref="ArgumentException">No point has it.</exception>
    internal int Find(string label) => _labels.IndexOf(label) is var at and >= 0
        ? at
        : throw new ArgumentException($"No point is called '{label}'.{NearestName.Hint(label, _labels)}", nameof(label));

    /// <summary>Labels as many points as there is room for, at even distances, fewer on a phone.</summary>
    internal void LabelAxis(JsonNode axis, double wide, double narrow)
    {
        axis["values"] = new JsonObject { ["expr"] = $"narrow ? {Ticks(narrow)} : {Ticks(wide)}" };
        axis["labelExpr"] = $"{ChartTemplate.Strings(_labels).ToJsonString()}[datum.value]";
        axis["labelFontSize"] = FontSize;
        axis["labelLimit"] = 0;
    }

    /// <summary>Runs of points without a number, each with its reason: from, to, middle, words.</summary>
    internal static JsonArray Gaps(IReadOnlyList<Number> numbers)
    {
        var gaps = new JsonArray();
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i].IsKnown)
                continue;
            var last = i;
            while (last + 1 < numbers.Count && !numbers[last + 1].IsKnown && numbers[last + 1].ToString() == numbers[i].ToString())
                last++;
            gaps.Add((JsonNode)new JsonObject { ["from"] = i - 0.5, ["to"] = last + 0.5, ["at"] = (i + last) / 2.0, ["words"] = numbers[i].ToString() });
            i = last;
        }

        return gaps;
    }

    private string Ticks(double width)
    {
        var most = Math.Max(2, (int)(width / (TextWidth.Widest(_labels, FontSize) + 18)));
        var step = Steps.FirstOrDefault(s => (Count - 1) / s < most, Math.Max(1, Count));
        var ticks = Enumerable.Range(0, ((Count - 1) / step) + 1).Select(i => (i * step).ToString(CultureInfo.InvariantCulture));
        return $"[{string.Join(',', ticks)}]";
    }
}
