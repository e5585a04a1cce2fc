using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Warehouse.Catalog;

/// <summary>Header and expression of a measure file to <see cref="Measure"/>. <c>docs/adding-a-measure.md</c> shows some.</summary>
internal static partial class MeasureHeader
{
    private static readonly string[] Keys =
    [
        "measure", "label", "description", "unit", "multiplier", "fact", "type", "numerator", "denominator", "additive", "interval", "fixes",
        "polarity", "sensitive", "levels", "values", "version", "default", "published", "break", "source", "caveat",
    ];

    private static readonly string[] Polarities = ["lower_is_better", "higher_is_better", "none"];

    public static Measure Read(Header header, string text)
    {
        header.Allowing(Keys);
        var measure = new Measure(
            Matching(header, "measure", Name(), "letters and digits, the first a capital, such as ResidentialBurglaries"),
            header.Required("label"),
            header.Required("description"),
            header.Required("unit"),
            Multiplier(header),
            header.Required("fact"),
            OneOf<ColumnType>(header, "type"),
            Body(header, text),
            AdditiveOver(header),
            OneOf(header, "polarity", Polarities),
            header.YesOrNo("sensitive"),
            Levels(header),
            Matching(header, "version", Version(), "letters and digits, because a query may name it behind the name of the measure"),
            header.Required("source"),
            Texts(header, "caveat"))
        {
            Breaks = [.. header.All("break").Select(l => Break(header.File, l))],
            Numerator = header.Optional("numerator"),
            Denominator = header.Optional("denominator"),
            Interval = Interval(header),
            Fixes = header.List("fixes"),
            HasValues = !header.Has("values") || header.YesOrNo("values"),
            IsDefault = !header.Has("default") || header.YesOrNo("default"),
            Published = Texts(header, "published"),
        };
        MeasureKind.Verify(header, measure);
        return measure;
    }

    private static string Body(Header header, string text) =>
        string.Join('\n', text.Split('\n').Skip(header.BodyLine - 1)).Trim().TrimEnd(';');

    private static decimal Multiplier(Header header)
    {
        var line = header.Line("multiplier");
        return decimal.TryParse(line.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw new InvalidFileException(header.File, line.Line, $"'{line.Value}' is no multiplier; write 1 for a count, 1000 for a rate per 1,000");
    }

    // A measure that is additive over nothing says so: 'additive: none'.
    private static ImmutableArray<string> AdditiveOver(Header header) =>
        header.Required("additive") == "none" ? [] : header.List("additive");

    private static MeasureInterval Interval(Header header) =>
        Enum.Parse<MeasureInterval>(OneOf(header, "interval", [.. Enum.GetNames<MeasureInterval>().Select(n => n.ToLowerInvariant())]), ignoreCase: true);

    private static T OneOf<T>(Header header, string key)
        where T : struct, Enum => Enum.Parse<T>(OneOf(header, key, Enum.GetNames<T>()));

    private static string OneOf(Header header, string key, string[] known)
    {
        var line = header.Line(key);
        return known.Contains(line.Value)
            ? line.Value
            : throw new InvalidFileException(header.File, line.Line, $"'{line.Value}' is no {key}; one of {string.Join(", ", known)}");
    }

    private static string Matching(Header header, string key, Regex pattern, string expected)
    {
        var line = header.Line(key);
        return pattern.IsMatch(line.Value)
            ? line.Value
            : throw new InvalidFileException(header.File, line.Line, $"'{line.Value}' is no {key}; write {expected}");
    }

    private static ImmutableArray<string> Levels(Header header)
    {
        var line = header.Line("levels");
        var levels = header.List("levels");
        var unknown = levels.IsEmpty ? line.Value : levels.FirstOrDefault(l => !AreaTypes.All.Contains(l));
        return unknown is null
            ? levels
            : throw new InvalidFileException(header.File, line.Line, $"'{unknown}' is no area type; one of {string.Join(", ", AreaTypes.All)}");
    }

    private static ImmutableArray<string> Texts(Header header, string key) =>
        header.All(key).FirstOrDefault(l => l.Value.Length == 0) is { } empty
            ? throw new InvalidFileException(header.File, empty.Line, $"'{key}' is empty; write its text behind the colon, or leave the line out")
            : [.. header.All(key).Select(l => l.Value)];

    // date | kind | text
    private static SeriesBreak Break(string file, HeaderLine line) =>
        line.Value.Split('|', StringSplitOptions.TrimEntries) is [var date, { Length: > 0 } kind, { Length: > 0 } text]
        && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new SeriesBreak(day, kind, text)
            : throw new InvalidFileException(file, line.Line, $"'{line.Value}' is no break; write 'yyyy-mm-dd | kind | what changed'");

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
