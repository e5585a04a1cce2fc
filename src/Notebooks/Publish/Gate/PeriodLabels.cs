using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Notebooks.Publish.Gate;

/// <summary>Reads the first day of a period from its label: "February 2023", "Feb 2023", "2023-02", "2022/23", "2022/23 Q4", "year to Feb 2023", "2023".</summary>
internal static partial class PeriodLabels
{
    private static readonly FrozenDictionary<string, int> Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames
        .Take(12).Select((m, i) => (m, i + 1)).ToFrozenDictionary(m => m.m, m => m.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>From the first to the last period of a series; null where the labels are not those of at least three periods.</summary>
    internal static (DateOnly First, DateOnly Last)? Span(IEnumerable<string> labels)
    {
        ImmutableArray<string> all = [.. labels];
        ImmutableArray<DateOnly> periods = [.. all.Select(Read).OfType<DateOnly>().Distinct()];
        return periods.Length < 3 || all.Count(l => Read(l) is null) * 4 > all.Length ? null : (periods.Min(), periods.Max());
    }

    internal static DateOnly? Read(string label)
    {
        if (NamedMonth().Match(label) is { Success: true } named && Months.TryGetValue(named.Groups["month"].Value[..3], out var month))
            return new DateOnly(int.Parse(named.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), month, 1);
        if (FinancialYear().Match(label) is { Success: true } financial)
            return new DateOnly(int.Parse(financial.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), 4, 1)
                .AddMonths(financial.Groups["quarter"] is { Success: true } quarter ? 3 * (quarter.ValueSpan[0] - '1') : 0);
        if (IsoMonth().Match(label) is { Success: true } iso && int.Parse(iso.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number)
            return new DateOnly(int.Parse(iso.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), number, 1);
        return Year().IsMatch(label) ? new DateOnly(int.Parse(label, CultureInfo.InvariantCulture), 1, 1) : null;
    }

    [GeneratedRegex(@"\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?<year>(?:19|20)[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"^(?<year>(?:19|20)[0-9]{2})/[0-9]{2}(?:\s+Q(?<quarter>[1-4]))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FinancialYear();

    [GeneratedRegex(@"^(?<year>(?:19|20)[0-9]{2})-(?<month>[0-9]{2})(?:-[0-9]{2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsoMonth();

    [GeneratedRegex(@"^(?:19|20)[0-9]{2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
