using System.Collections.Immutable;
using System.Globalization;

namespace Warehouse.Catalog;

/// <summary>Header and expression of a measure file to <see cref="Measure"/>. <c>docs/adding-a-measure.md</c> shows one.</summary>
internal static class MeasureHeader
{
    private static readonly string[] Keys =
    [
        "measure", "label", "description", "unit", "multiplier", "fact", "type", "additive", "polarity", "sensitive", "levels", "version",
        "break", "source", "caveat",
    ];

    private static readonly string[] Polarities = ["lower_is_better", "higher_is_better", "none"];

    public static Measure Read(Header header, string text)
    {
        header.Allowing(Keys);
        return new Measure(
            header.Required("measure"),
            header.Required("label"),
            header.Required("description"),
            header.Required("unit"),
            Multiplier(header),
            header.Required("fact"),
            Type(header),
            Expression(header, text),
            AdditiveOver(header),
            Polarity(header),
            header.YesOrNo("sensitive"),
            Levels(header),
            header.Required("version"),
            header.Required("source"),
            [.. header.All("caveat").Select(l => l.Value)])
        {
            Breaks = [.. header.All("break").Select(l => Break(header.File, l))],
        };
    }

    private static string Expression(Header header, string text)
    {
        var body = string.Join('\n', text.Split('\n').Skip(header.BodyLine - 1)).Trim().TrimEnd(';');
        return body.Length > 0 ? body : throw new InvalidFileException(header.File, header.BodyLine, "the expression is missing; write one SQL aggregate over the fact's columns, such as sum(\"Count\")");
    }

    private static decimal Multiplier(Header header)
    {
        var line = header.Line("multiplier");
        return decimal.TryParse(line.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw new InvalidFileException(header.File, line.Line, $"'{line.Value}' is no multiplier; write 1 for a count, 1000 for a rate per 1,000");
    }

    private static ColumnType Type(Header header)
    {
        var line = header.Line("type");
        return Enum.TryParse<ColumnType>(line.Value, out var type)
            ? type
            : throw new InvalidFileException(header.File, line.Line, $"'{line.Value}' is no type; one of {string.Join(", ", Enum.GetNames<ColumnType>())}");
    }

    // A measure that is additive over nothing says so: 'additive: none'.
    private static ImmutableArray<string> AdditiveOver(Header header) =>
        header.Required("additive") == "none" ? [] : header.List("additive");

    private static string Polarity(Header header)
    {
        var line = header.Line("polarity");
        return Polarities.Contains(line.Value)
            ? line.Value
            : throw new InvalidFileException(header.File, line.Line, $"'{line.Value}' is no polarity; one of {string.Join(", ", Polarities)}");
    }

    private static ImmutableArray<string> Levels(Header header)
    {
        var line = header.Line("levels");
        var unknown = header.List("levels").FirstOrDefault(l => !AreaTypes.All.Contains(l));
        return unknown is null
            ? header.List("levels")
            : throw new InvalidFileException(header.File, line.Line, $"'{unknown}' is no area type; one of {string.Join(", ", AreaTypes.All)}");
    }

    // date | kind | text
    private static SeriesBreak Break(string file, HeaderLine line) =>
        line.Value.Split('|', StringSplitOptions.TrimEntries) is [var date, { Length: > 0 } kind, { Length: > 0 } text]
        && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new SeriesBreak(day, kind, text)
            : throw new InvalidFileException(file, line.Line, $"'{line.Value}' is no break; write 'yyyy-mm-dd | kind | what changed'");
}
