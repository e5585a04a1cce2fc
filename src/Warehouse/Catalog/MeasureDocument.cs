using System.Globalization;
using System.Text;

namespace Warehouse.Catalog;

/// <summary>The page about measures, <c>docs/measures.md</c>: a list by subject, then a section for each. It depends on files of <c>sql/</c> alone.</summary>
public static class MeasureDocument
{
    private const string Introduction =
        """
        # Measures

        What each number means. A measure is one file in `sql/measures` ([how to add one](adding-a-measure.md)); this page is written from
        those files by `warehouse measures --markdown`, and a test holds it against them. `warehouse measure NAME` says the same of one.

        A *count* is an SQL aggregate over the columns of its fact. A *ratio* is computed from two counts, always as a ratio of sums: rates of
        months, wards or boroughs are never averaged. Every answer carries the version of the definition that it was computed by.
        """;

    /// <summary>The page for some measures of a catalogue.</summary>
    public static string Write(Catalogue catalogue, IEnumerable<Measure> measures)
    {
        var subjects = measures.GroupBy(m => m.Fact).Select(g => (Fact: catalogue.FindStem(g.Key)!, Measures: g.OrderBy(m => m.QueryName, StringComparer.Ordinal).ToArray())).OrderBy(s => s.Fact.SetName, StringComparer.Ordinal).ToArray();
        var text = new StringBuilder(Introduction).Append("\n\n");
        foreach (var (fact, group) in subjects)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{fact.SetName}**\n");
            foreach (var measure in group)
                text.Append(CultureInfo.InvariantCulture, $"  - [{Plain(measure.Label)}](#{Anchor(measure)}): `{measure.QueryName}`, {Plain(measure.Unit)}\n");
        }

        foreach (var (fact, group) in subjects)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {fact.SetName}\n\n{Plain(fact.Description)} One row: {Plain(fact.Grain)}.\n");
            foreach (var measure in group)
                Append(text, measure, catalogue);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, Measure measure, Catalogue catalogue)
    {
        var question = MeasureQuestion.Of(measure, catalogue);
        text.Append(CultureInfo.InvariantCulture, $"\n### {measure.Fact}.{measure.QueryName}\n\n**{Plain(measure.Label)}**\n\n| | |\n| --- | --- |\n");
        foreach (var aspect in MeasureAspect.Of(measure, catalogue))
            text.Append(CultureInfo.InvariantCulture, $"| {aspect.Name} | {Cell(aspect)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"\n```\nGET /odata/{question.OData}\n");
        if (question.Stored is { } stored)
            text.Append(CultureInfo.InvariantCulture, $"GET /odata/{stored}\n");
        text.Append(CultureInfo.InvariantCulture, $"{question.GraphQl}\n{question.Command}\n```\n");
    }

    // The anchor that a reader of Markdown gives to the heading.
    private static string Anchor(Measure measure) => $"{measure.Fact}{measure.QueryName}".ToLowerInvariant();

    private static string Cell(MeasureAspect aspect) => aspect.Name is "Computed" or "Printed" ? $"`{OneLine(aspect.Text).Replace("|", "\\|", StringComparison.Ordinal)}`" : Plain(OneLine(aspect.Text));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // What Markdown would read as its own.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append("\\`*_[]<>|".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString());
        return plain.ToString();
    }
}
