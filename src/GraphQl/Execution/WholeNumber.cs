using System.Globalization;

namespace GraphQl.Execution;

/// <summary>Whether a JSON number is whole, decided on its digits: going through a binary or decimal number would round.</summary>
internal static class WholeNumber
{
    // A whole number with more zeros than this is a Float's business.
    private const int LargestExponent = 30;

    /// <summary>The number without point and exponent, or null when it has a fraction or is very large.</summary>
    public static string? Digits(string number)
    {
        var parts = number.Split('e', 'E');
        var exponent = parts.Length == 1 ? 0 : int.TryParse(parts[1], CultureInfo.InvariantCulture, out var e) ? e : int.MaxValue;
        if (exponent is < -LargestExponent or > LargestExponent)
            return null;
        var mantissa = parts[0].Split('.');
        var fraction = mantissa.Length == 1 ? "" : mantissa[1];
        return Shift(mantissa[0], fraction, exponent);
    }

    private static string? Shift(string whole, string fraction, int exponent)
    {
        var digits = whole.TrimStart('-') + fraction + new string('0', Math.Max(0, exponent - fraction.Length));
        var point = Math.Max(0, digits.Length - Math.Max(0, fraction.Length - exponent));
        if (digits.AsSpan(point).ContainsAnyExcept('0'))
            return null;
        var kept = digits[..point].TrimStart('0');
        return (whole[0] == '-' ? "-" : "") + (kept.Length == 0 ? "0" : kept);
    }
}
