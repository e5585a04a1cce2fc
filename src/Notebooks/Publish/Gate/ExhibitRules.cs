using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Charts;

namespace Notebooks.Publish.Gate;

/// <summary>A chart has an alternative text that can be listened to, and a table with every number that it draws.</summary>
internal static class ExhibitRules
{
    // Drawn numbers are doubles, those of the table decimals.
    private const double Tolerance = 1e-6;

    internal static IEnumerable<GateFinding> Check(Page page) =>
        page.Exhibits.Where(e => e.Exhibit.Specification is not null).SelectMany(e => Check(e).Select(f => new GateFinding(PublishGate.FileOf(page), e.Id, f.What, f.Remedy)));

    private static IEnumerable<(string What, string Remedy)> Check(Block.Numbered chart)
    {
        var alt = chart.Exhibit.Alt?.Trim() ?? "";
        if (alt.Length == 0)
            yield return ("The chart has no alternative text.", "Leave alt out, so that it is computed from the numbers, or give one sentence.");
        if (alt.Length > AltText.Longest)
            yield return ($"The alternative text has {alt.Length.ToString(CultureInfo.InvariantCulture)} characters; a listener takes in {AltText.Longest.ToString(CultureInfo.InvariantCulture)} at most.", "Say the kind of chart and the main message in one sentence; the table has the rest.");
        if (chart.Exhibit.Columns.IsEmpty || chart.Exhibit.Rows.IsEmpty)
            yield return ("The chart has no table of its numbers.", "Show the chart only when its table has rows.");
        else if (NotInTable(chart) is { Count: > 0 } missing)
            yield return ($"The chart draws {string.Join(", ", missing.Take(3))}, which its table does not have.", "Draw the rows of the table that the chart is made with.");
    }

    private static List<string> NotInTable(Block.Numbered chart)
    {
        ImmutableArray<double> known = [.. chart.Exhibit.Rows.SelectMany(r => r).Select(c => c.Value).OfType<decimal>().Select(v => Math.Abs((double)v))];
        return
        [
            .. Drawn(chart.Exhibit.Specification!)
                .Where(d => !known.Any(k => Math.Abs(k - Math.Abs(d)) <= Tolerance * Math.Max(1, k)))
                .Select(d => d.ToString("0.####", CultureInfo.InvariantCulture)).Distinct(),
        ];
    }

    // Rows of charts have the drawn number under "value"; those of a funnel draw a rate over the base that the table has.
    private static IEnumerable<double> Drawn(JsonObject specification) => Rows(specification)
        .Select(r => r["base"] ?? r["value"])
        .Where(n => n?.GetValueKind() == JsonValueKind.Number)
        .Select(n => double.Parse(n!.ToJsonString(), CultureInfo.InvariantCulture));

    private static IEnumerable<JsonObject> Rows(JsonObject specification) =>
        ((specification["data"]?["values"] as JsonArray) ?? (specification["datasets"]?["rows"] as JsonArray) ?? []).OfType<JsonObject>();
}
