using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Load.Reading;

/// <summary>What a number in a sheet means by its format: a number, or a day and time. Written as a CSV would have it: 0.56, 2023-05-31, 2023-05-31T22:45:00.</summary>
internal sealed partial class SheetFormats
{
    // Days are counted from 1900 or, in some old workbooks, from 1904.
    private const double DaysTo1904 = 1462;
    private const double LastDay = 2_958_465;
    private const double LargestWhole = 1e15;

    private static readonly SearchValues<char> DateLetters = SearchValues.Create("yYmMdDhHsS");

    private readonly bool[] _isDate;
    private readonly bool _from1904;

    public SheetFormats(Stylesheet? styles, bool from1904)
    {
        _from1904 = from1904;
        var codes = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(f => f.NumberFormatId?.Value is not null)
            .GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "") ?? [];
        _isDate = [.. styles?.CellFormats?.Elements<CellFormat>().Select(f => IsDate(f.NumberFormatId?.Value ?? 0, codes)) ?? []];
    }

    /// <summary>The value of a cell.</summary>
    /// <param name="value">As it is stored.</param>
    /// <param name="style">Number of the cell's format.</param>
    public string Text(string value, uint style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        return style < _isDate.Length && _isDate[style] && Moment(number) is { } moment ? moment : Number(number);
    }

    /// <summary>Whether a format code shows days or times: a letter of them outside quotes, brackets and escapes.</summary>
    internal static bool IsDateCode(string code) =>
        !code.Contains("General", StringComparison.OrdinalIgnoreCase) && LiteralPattern().Replace(code, "").AsSpan().ContainsAny(DateLetters);

    private static bool IsDate(uint format, Dictionary<uint, string> codes) =>
        codes.TryGetValue(format, out var code) ? IsDateCode(code) : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    // Fifteen digits, as Excel shows: 0.56 and not 0.56000000000000005.
    private static string Number(double number) =>
        Math.Abs(number) < LargestWhole && number == Math.Truncate(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("G15", CultureInfo.InvariantCulture);

    private string? Moment(double number)
    {
        var days = number + (_from1904 ? DaysTo1904 : 0);
        if (days is < 0 or > LastDay)
            return null;
        var seconds = (long)Math.Round(days * 86400);
        var moment = DateTime.FromOADate(Math.Floor((double)seconds / 86400)).AddSeconds(seconds % 86400);
        return (seconds % 86400, days < 1) switch
        {
            (0, _) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (_, true) => moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            _ => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|\\.|_.|\*.
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LiteralPattern();
}
