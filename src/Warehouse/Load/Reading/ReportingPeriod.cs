using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Reading;

/// <summary>A period as returns write it.</summary>
/// <param name="Label">In one spelling: 2022/23 Q4, 2022/23, 2023, 2023-02, 2022-12-01 to 2023-02-28.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="IsQuarter">It is a financial quarter; Q1 is April to June.</param>
internal sealed partial record ReportingPeriod(string Label, DateOnly Start, DateOnly End, bool IsQuarter)
{
    private const int LongestText = 40;

    /// <summary>Reads a period; quarters and years also as 2022-23 Q4, Q4 2022/23 and 2022/2023.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ReportingPeriod period)
    {
        period = null!;
        if (text.Length is 0 or > LongestText)
            return false;
        var found = Parse(Encoding.UTF8.GetString(text));
        period = found!;
        return found is not null;
    }

    private static ReportingPeriod? Parse(string text) =>
        Financial(Quarter().Match(text)) ?? Financial(FinancialYear().Match(text)) ?? Month(text) ?? CalendarYear(text) ?? Days(Between().Match(text));

    private static ReportingPeriod? Financial(Match match)
    {
        if (!match.Success || !TryYear(match.Groups["year"].Value, out var year) || int.Parse(match.Groups["next"].Value[^2..], CultureInfo.InvariantCulture) != (year + 1) % 100)
            return null;
        var label = Text($"{year}/{(year + 1) % 100:00}");
        if (match.Groups["quarter"] is not { Success: true } group)
            return new ReportingPeriod(label, new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31), IsQuarter: false);
        var quarter = group.Value[0] - '0';
        var start = new DateOnly(year, 4, 1).AddMonths(3 * (quarter - 1));
        return new ReportingPeriod(Text($"{label} Q{quarter}"), start, start.AddMonths(3).AddDays(-1), IsQuarter: true);
    }

    private static ReportingPeriod? Month(string text) => FieldText.TryMonth(Encoding.UTF8.GetBytes(text), out var month) && text.Contains('-', StringComparison.Ordinal)
        ? new ReportingPeriod(Text($"{month:yyyy-MM}"), month, month.AddMonths(1).AddDays(-1), IsQuarter: false)
        : null;

    private static ReportingPeriod? CalendarYear(string text) => text.Length == 4 && TryYear(text, out var year)
        ? new ReportingPeriod(text, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), IsQuarter: false)
        : null;

    private static ReportingPeriod? Days(Match match)
    {
        if (!match.Success
            || !FieldText.TryDate(Encoding.UTF8.GetBytes(match.Groups["first"].Value), out var first)
            || !FieldText.TryDate(Encoding.UTF8.GetBytes(match.Groups["last"].Value), out var last)
            || last < first)
            return null;
        return new ReportingPeriod(Text($"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}"), first, last, IsQuarter: false);
    }

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2098;

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(@"^(Q(?<quarter>[1-4])\s*)?(?<year>[0-9]{4})\s*[/-]\s*(?<next>[0-9]{2}|[0-9]{4})(?(quarter)|\s*Q(?<quarter>[1-4]))$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quarter();

    // Only with a stroke: 2011-12 is a month.
    [GeneratedRegex(@"^(?<year>[0-9]{4})\s*/\s*(?<next>[0-9]{2}|[0-9]{4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FinancialYear();

    [GeneratedRegex(@"^(?<first>[0-9/-]{8,10})\s+to\s+(?<last>[0-9/-]{8,10})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();
}
