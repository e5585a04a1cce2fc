namespace Notebooks.Publish.Gate;

/// <summary>A site shows numbers, and where it shows none it says why.</summary>
internal static class NumberRules
{
    internal static IEnumerable<GateFinding> Check(Page page, PageNumbers numbers)
    {
        foreach (var number in numbers.Numbers.Where(n => n.Value is null && (string.IsNullOrEmpty(n.Reason) || n.Text.Length == 0)))
        {
            yield return new GateFinding(
                PublishGate.FileOf(page), PlaceOf(number), "A number is missing and nothing says why.", "Give the reason with it: Number.Unknown(unit, reason), or ask for the column Reason beside the value.");
        }
    }

    /// <summary>A borough may have no numbers for one page yet; a site without any is not worth publishing.</summary>
    internal static GateFinding? Nothing(IReadOnlyCollection<PageNumbers> pages) => pages.Count == 0 || pages.Any(p => p.Numbers.Any(n => n.Value is not null))
        ? null
        : new GateFinding("index.html", "", "No page shows a number.", "Look whether the notebooks' queries find rows for this borough and period; pages of words alone are no report.");

    internal static string PlaceOf(PageNumber number) => string.Join(", ", new[]
    {
        number.Place,
        number.Row is { Length: > 0 } row ? $"row '{row}'" : null,
        number.Column is { } column ? $"column '{column}'" : null,
    }.OfType<string>());
}
