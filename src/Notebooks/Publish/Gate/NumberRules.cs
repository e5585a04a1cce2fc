namespace Notebooks.Publish.Gate;

/// <summary>A page shows numbers, and where it shows none it says why.</summary>
internal static class NumberRules
{
    internal static IEnumerable<GateFinding> Check(Page page, PageNumbers numbers)
    {
        if (!numbers.Numbers.Any(n => n.Value is not null))
            yield return new GateFinding(PublishGate.FileOf(page), "", "The page shows no number at all.", "Look whether its queries find rows for this borough and period; a page of words alone is no report.");
        foreach (var number in numbers.Numbers.Where(n => n.Value is null && (string.IsNullOrEmpty(n.Reason) || n.Text.Length == 0)))
        {
            yield return new GateFinding(
                PublishGate.FileOf(page), PlaceOf(number), "A number is missing and nothing says why.", "Give the reason with it: Number.Unknown(unit, reason), or ask for the column Reason beside the value.");
        }
    }

    internal static string PlaceOf(PageNumber number) => string.Join(", ", new[]
    {
        number.Place,
        number.Row is { Length: > 0 } row ? $"row '{row}'" : null,
        number.Column is { } column ? $"column '{column}'" : null,
    }.OfType<string>());
}
