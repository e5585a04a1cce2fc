using System.Globalization;

namespace Notebooks.Numbers;

/// <summary>Numbers as people read them: thousands with a comma, computed percentages to one decimal place, half away from zero.</summary>
internal static class NumberText
{
    private const string Minus = "\u2212";

    internal static string? Format(decimal? value, string unit) => value is not { } v ? null : unit switch
    {
        "count" => Digits(v, "#,##0.###"),
        "percent" => OneDecimal(v) + "%",
        "percent_change" or "percent_difference" => Signed(v, OneDecimal) + "%",
        "percentage_points" => Signed(v, OneDecimal) + " points",
        "gbp" => (v < 0 ? Minus : "") + "£" + Math.Abs(v).ToString(decimal.IsInteger(v) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture),
        "index" => Digits(Math.Round(v, MidpointRounding.AwayFromZero), "#,##0"),
        _ when IsRate(unit) => OneDecimal(v),
        _ => Digits(v, "#,##0.####"),
    };

    /// <summary>A printed percentage keeps the decimals of the paper; everything else is shown by its unit.</summary>
    internal static string? Printed(decimal? value, string unit) => value is not { } v ? null : unit switch
    {
        "percent" => Digits(v, "0.##") + "%",
        "percent_change" or "percent_difference" => Signed(v, d => Digits(d, "0.##")) + "%",
        "percentage_points" => Signed(v, d => Digits(d, "0.##")) + " points",
        _ => null,
    };

    /// <summary>As it is shown, without the sign; null where there is no value.</summary>
    internal static string? Unsigned(Number number) => number.Value is { } v
        ? (number.Shown is null ? Format(Math.Abs(v), number.Unit)! : number.ToString()).TrimStart('+', Minus[0])
        : null;

    /// <summary>Both ends without the sign of the unit, which stands behind the value: <c>7.1 to 9.6</c>. A limit is computed: a decimal is as much as it can bear.</summary>
    internal static string? Interval(decimal? lower, decimal? upper, string unit) => Format(Limit(lower), unit) is { } from && Format(Limit(upper), unit) is { } to
        ? $"{from.TrimEnd('%')} to {to.TrimEnd('%')}"
        : null;

    private static decimal? Limit(decimal? value) => value is { } v ? Math.Round(v, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>Words for the head of a column; null where the numbers say their unit themselves, or count what the column names.</summary>
    internal static string? Heading(string? unit) => unit is null or "count" or "number" or "percent" or "percent_change" or "percent_difference" or "percentage_points" or "gbp"
        ? null
        : unit;

    /// <summary>Half away from zero, as the methods say; the value itself is never rounded before.</summary>
    internal static string OneDecimal(decimal value) => Digits(Math.Round(value, 1, MidpointRounding.AwayFromZero), "#,##0.0");

    internal static string WordsOf(string? reason) => reason switch
    {
        "missing_period" => "not loaded",
        "zero_base" => "from zero",
        "small_base" => "base too small",
        "small_count" => "hidden: small number",
        "not_comparable" => "not comparable",
        "too_detailed" => "too detailed",
        "no_denominator" => "no denominator",
        "not_published" => "not printed",
        "withdrawn" => "withdrawn",
        "not_ranked" => "not ranked",
        _ => "not available",
    };

    private static bool IsRate(string unit) => unit.StartsWith("per ", StringComparison.Ordinal) || unit.Contains(" per ", StringComparison.Ordinal);

    private static string Signed(decimal value, Func<decimal, string> format) => (value > 0 ? "+" : "") + format(value);

    private static string Digits(decimal value, string format) =>
        (value < 0 ? Minus : "") + Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
}
