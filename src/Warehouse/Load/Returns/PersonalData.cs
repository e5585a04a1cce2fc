using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Returns;

/// <summary>Finds what identifies a person in the values of a return. A value that has it is never stored or shown.</summary>
/// <remarks>Names cannot be told from other words: only their columns are refused, in <see cref="PersonalColumns"/>.</remarks>
internal static partial class PersonalData
{
    private const int Shortest = 5;
    private const int NhsDigits = 10;
    private static readonly string[] BirthdayForms = ["yyyyMMdd", "ddMMyyyy"];

    // The letters that postcodes begin with, so that a reference such as ZX12 3AB is none.
    private static readonly HashSet<string> PostcodeAreas =
        [.. ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV "
            + "JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR "
            + "TS TW UB W WA WC WD WF WN WR WS WV YO ZE").Split(' ')];

    /// <summary>What the text holds of a person, in words: "an NHS number"; null where it holds nothing.</summary>
    public static string? Find(ReadOnlySpan<byte> text) =>
        text.Length >= Shortest && (text.ContainsAnyInRange((byte)'0', (byte)'9') || text.Contains((byte)'@')) ? Find(Encoding.UTF8.GetString(text)) : null;

    /// <summary>What the text holds of a person, in words; null where it holds nothing.</summary>
    public static string? Find(string text)
    {
        if (EMail().IsMatch(text))
            return "an e-mail address";
        if (TenDigits().Matches(text).Any(m => IsNhsNumber(m.Value)))
            return "an NHS number";
        if (Phone().IsMatch(text))
            return "a telephone number";
        if (Postcode().Matches(text).Any(m => PostcodeAreas.Contains(m.Groups["area"].Value.ToUpperInvariant())))
            return "a full postcode";
        return WrittenDay().IsMatch(text) || EightDigits().Matches(text).Any(m => IsBirthday(m.Value)) ? "a date that may be a date of birth" : null;
    }

    // Weights 10 to 2; eleven minus the remainder is the last digit, 11 stands for 0 and 10 for none.
    private static bool IsNhsNumber(string text)
    {
        Span<int> digits = stackalloc int[NhsDigits];
        var length = 0;
        foreach (var c in text.Where(char.IsAsciiDigit))
            digits[length++] = c - '0';
        var sum = 0;
        for (var i = 0; i < NhsDigits - 1; i++)
            sum += (NhsDigits - i) * digits[i];
        return (11 - sum % 11) % 11 == digits[^1];
    }

    private static bool IsBirthday(string digits) =>
        Array.Exists(BirthdayForms, f => DateOnly.TryParseExact(digits, f, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2020);

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[a-z]{2,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EMail();

    [GeneratedRegex(@"(?<![0-9])[0-9]([ -]?[0-9]){9}(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"(?<![0-9A-Za-z])((\+|00)44[ ()-]*0?|0)[1235789]([ ()-]*[0-9]){8,9}(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?<area>[A-Za-z]{1,2})[0-9][0-9A-Za-z]?\s{0,2}[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<![0-9])([0-3]?[0-9][./-][01]?[0-9][./-]([0-9]{4}|[0-9]{2})|(19|20)[0-9]{2}[./-][01]?[0-9][./-][0-3]?[0-9])(?![0-9])|\b[0-3]?[0-9](st|nd|rd|th)?[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,?[ -]([0-9]{4}|[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenDay();

    [GeneratedRegex("(?<![0-9])[0-9]{8}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EightDigits();
}
