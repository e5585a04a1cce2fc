using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Notebooks.Display;
using Notebooks.Numbers;
using Notebooks.Scope;
using Warehouse.Catalog;

namespace Notebooks.Publish.Gate;

/// <summary>A series that lies across a break says so: by a rule in the drawing, or in words with the month of the break.</summary>
internal static class BreakRule
{
    private static readonly string[] MonthFormats = ["MMMM yyyy", "MMM yyyy", "yyyy-MM"];

    internal static async Task<IEnumerable<GateFinding>> CheckAsync(Page page, IWarehouse warehouse, CancellationToken cancellationToken)
    {
        var findings = new List<GateFinding>();
        foreach (var block in page.Exhibits)
        {
            if (SpanOf(block.Exhibit) is not { } span)
                continue;
            var crossed = await CrossedAsync(block.Exhibit, span, warehouse, cancellationToken);
            ImmutableArray<SeriesBreak> unsaid = [.. crossed.Where(b => !IsTold(b, block.Exhibit))];
            if (unsaid.Length > Marks(block.Exhibit))
                findings.Add(new GateFinding(PublishGate.FileOf(page), block.Id, What(unsaid), "Pass the breaks to the chart (breaks: [new Break(\"April 2023\", \"new definition\")]), or say it in a note that names the month."));
        }

        return findings;
    }

    private static (DateOnly First, DateOnly Last)? SpanOf(Exhibit exhibit) => Enumerable.Range(0, exhibit.Columns.Length)
        .Where(c => !exhibit.Columns[c].IsNumeric)
        .Select(c => PeriodLabels.Span(exhibit.Rows.Select(r => r[c].Text)))
        .FirstOrDefault(s => s is not null);

    private static async Task<ImmutableArray<SeriesBreak>> CrossedAsync(
        Exhibit exhibit, (DateOnly First, DateOnly Last) span, IWarehouse warehouse, CancellationToken cancellationToken)
    {
        var breaks = new List<SeriesBreak>();
        foreach (var origin in exhibit.Origins.OfType<Origin.Queried>())
            breaks.AddRange(await warehouse.BreaksAsync(origin, cancellationToken));
        return [.. breaks.Where(b => span.First < b.Date && b.Date <= span.Last).DistinctBy(b => b.Date).OrderBy(b => b.Date)];
    }

    private static bool IsTold(SeriesBreak found, Exhibit exhibit)
    {
        var words = string.Join(' ', exhibit.Notes.Prepend(exhibit.Caption).Prepend(exhibit.Title));
        return MonthFormats
            .Select(f => found.Date.ToString(f, CultureInfo.InvariantCulture))
            .Append(found.Text)
            .Any(w => w.Length > 0 && words.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static int Marks(Exhibit exhibit) => (exhibit.Specification?["datasets"]?["breaks"] as JsonArray)?.Count ?? 0;

    private static string What(ImmutableArray<SeriesBreak> breaks) =>
        $"The series lies across a break and does not say so: {string.Join("; ", breaks.Select(b => $"{DateText.Long(b.Date)} ({(b.Text.Length > 0 ? b.Text.TrimEnd('.') : b.Kind)})"))}.";
}
