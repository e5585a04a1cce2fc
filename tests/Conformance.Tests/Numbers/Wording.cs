using System.Globalization;

namespace Conformance.Tests.Numbers;

/// <summary>
/// The text of a number, by the rules that docs/methods.md (Change, Rounding) and docs/notebooks.md give readers: written once more here, so that
/// the pages are held against the rules and not against the code that made them.
/// </summary>
internal static class Wording
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["missing_period"] = "not loaded",
        ["zero_base"] = "from zero",
        ["small_base"] = "base too small",
        ["small_count"] = "hidden: small number",
        ["not_comparable"] = "not comparable",
        ["too_detailed"] = "too detailed",
        ["no_denominator"] = "no denominator",
        ["not_published"] = "not printed",
        ["withdrawn"] = "withdrawn",
        ["not_ranked"] = "not ranked",
    };

    /// <summary>1,934; 8.3%; +8.3%; +1.2 points; £12.50.</summary>
    internal static string OfValue(decimal value, string unit) => unit switch
    {
        "percent" => $"{Minus(value)}{OneDecimal(value)}%",
        "percent_change" or "percent_difference" => $"{Sign(value)}{OneDecimal(value)}%",
        "percentage_points" => $"{Sign(value)}{OneDecimal(value)} points",
        "gbp" => $"{Minus(value)}£{Math.Abs(value).ToString(value == decimal.Truncate(value) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture)}",
        "index" => Minus(value) + Math.Round(Math.Abs(value), MidpointRounding.AwayFromZero).ToString("#,##0", CultureInfo.InvariantCulture),
        "count" => Minus(value) + Plain(value, 3),
        _ when unit.Contains("per ", StringComparison.Ordinal) => Minus(value) + OneDecimal(value),
        _ => Minus(value) + Plain(value, 4),
    };

    /// <summary>A printed percentage keeps the decimals of the paper; a printed word is shown as it is.</summary>
    internal static string OfPrinted(decimal? value, string unit, string asPrinted) => (value, unit) switch
    {
        (null, _) => asPrinted,
        ({ } v, "percent") => $"{Minus(v)}{Digits(v)}%",
        ({ } v, "percent_change" or "percent_difference") => $"{Sign(v)}{Digits(v)}%",
        ({ } v, "percentage_points") => $"{Sign(v)}{Digits(v)} points",
        ({ } v, _) => OfValue(v, unit),
    };

    /// <summary>A whole number that a publisher gives without decimals may be shown so.</summary>
    internal static string OfWhole(decimal value, string unit) => $"{Minus(value)}{Digits(value)}{(unit == "percent" ? "%" : "")}";

    internal static string OfReason(string? reason) => Reasons.GetValueOrDefault(reason ?? "", "not available");

    internal static string Unsigned(string text) => text.TrimStart('+', '\u2212');

    /// <summary>A number of a table has its interval behind it; a limit is computed and bears a decimal at most.</summary>
    internal static string WithInterval(string text, decimal? lower, decimal? upper, string unit) => lower is { } l && upper is { } u
        ? $"{text} ({OfLimit(l, unit)} to {OfLimit(u, unit)})"
        : text;

    /// <summary>The lines of a control chart have a decimal.</summary>
    internal static string OfControlLine(decimal value) => Minus(value) + OneDecimal(value);

    private static string OfLimit(decimal value, string unit) => OfValue(Math.Round(value, 1, MidpointRounding.AwayFromZero), unit).TrimEnd('%');

    private static string Digits(decimal value) => Math.Abs(value).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Plain(decimal value, int most) => Math.Abs(value).ToString("#,##0." + new string('#', most), CultureInfo.InvariantCulture);

    private static string OneDecimal(decimal value) => Math.Round(Math.Abs(value), 1, MidpointRounding.AwayFromZero).ToString("#,##0.0", CultureInfo.InvariantCulture);

    private static string Minus(decimal value) => value < 0 ? "\u2212" : "";

    private static string Sign(decimal value) => value > 0 ? "+" : Minus(value);
}
