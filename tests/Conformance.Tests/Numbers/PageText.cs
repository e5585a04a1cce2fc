using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Conformance.Tests.Numbers;

/// <summary>
/// The page as a reader sees it, held against its numbers: every number of a table is in <c>numbers.json</c> with the same text, and no
/// digit stands in its words that is neither one of those numbers, nor authored, nor by rule no statistic.
/// </summary>
internal sealed partial class PageText
{
    private const string Words = "h1, h2, h3, h4, p, li, dt, dd, figcaption";

    // Where a page says how it was made, which queries and figures it shows, and what is not known of whom; the list of contents repeats headings.
    private const string Apart = "table, svg, nav, header, footer, .source, .data, .gaps, .edition, .watermark, .sample, .dates, .copies, #definitions ~ *, #sources ~ *, #provenance ~ *, #from ~ *";

    private readonly IDocument page;
    private readonly ShownNumbers numbers;
    private readonly string authored;
    private readonly bool isSummary;

    /// <param name="html">The page.</param>
    /// <param name="numbers">Its numbers.</param>
    /// <param name="notebook">The executed notebook that it was made from.</param>
    /// <param name="isSummary">Whether it is the summary, which shows some of what the page shows.</param>
    internal PageText(string html, ShownNumbers numbers, string notebook, bool isSummary = false)
    {
        this.isSummary = isSummary;
        page = new HtmlParser().ParseDocument(html);
        this.numbers = numbers;
        authored = Letters(Authored(notebook));
    }

    internal List<string> Findings { get; } = [];

    /// <summary>How many numbers its tables show.</summary>
    internal int Shown { get; private set; }

    /// <summary>How many numbers its words tell.</summary>
    internal int Told => numbers.Numbers.Count(n => n.Index is not null);

    internal void Check()
    {
        foreach (var figure in page.QuerySelectorAll("figure[id]"))
            CheckTable(figure);
        foreach (var element in page.QuerySelector("main")!.QuerySelectorAll(Words).Where(e => e.Closest(Apart) is null && e.QuerySelector(Words) is null))
            CheckWords(element);
    }

    private void CheckTable(IElement figure)
    {
        var first = figure.QuerySelector("thead th");
        var cells = figure.QuerySelectorAll("td.n").Select(TextOf).ToList();
        var entries = numbers.Numbers.Where(n => n.Place == figure.Id && n.IsInTable && (first?.ClassList.Contains("n") != true || n.Column != TextOf(first))).Select(n => n.Text.Trim()).ToList();
        Shown += cells.Count;
        if (isSummary ? cells.Except(entries).Any() : !cells.SequenceEqual(entries))
            Findings.Add($"{numbers.Page}: {figure.Id}: the table shows {cells.Count} numbers and numbers.json has {entries.Count}; the first that differs is '{cells.Zip(entries).FirstOrDefault(p => p.First != p.Second)}'.");
        foreach (var text in figure.QuerySelectorAll("td:not(.n)").Select(TextOf).Where(t => BareNumber().IsMatch(NotStatistics.Remove(t)) && !IsPrinted(t)))
            Findings.Add($"{numbers.Page}: {figure.Id}: the number '{text}' stands in a column of text, so it has no origin.");
    }

    // Beside a printed number a column may have the characters of the paper.
    private bool IsPrinted(string text) => numbers.Origins.Any(o => o.AsPrinted == text);

    private void CheckWords(IElement element)
    {
        var words = TextOf(element);
        if (!words.Any(char.IsDigit) || authored.Contains(Letters(words), StringComparison.Ordinal))
            return;
        var rest = ToldAt(element).OrderByDescending(t => t.Length)
            .Aggregate(NotStatistics.Remove(words), (text, told) => Regex.Replace(text, $@"(?<![\d.,]){Regex.Escape(told)}(?![\d]|[.,]\d)", " ", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
        if (rest.Any(char.IsDigit))
            Findings.Add($"{numbers.Page}: the words '{words}' have digits that are no number of numbers.json: '{Spaces().Replace(rest, " ").Trim()}'.");
    }

    // Of an exhibit its own, of other words those of the section.
    private IEnumerable<string> ToldAt(IElement element)
    {
        if (isSummary)
            return numbers.Numbers.SelectMany(Texts).Distinct();
        var place = element.Closest("figure")?.Id ?? (element.LocalName == "h1" ? "title" : null);
        var section = place is null ? SectionOf(element) : null;
        return numbers.Numbers.Where(n => n.Index is not null && (place is null ? n.Section == section && n.Place!.StartsWith("sentence", StringComparison.Ordinal) : n.Place == place)).SelectMany(Texts).Distinct();
    }

    // In words too a number may have its interval behind it.
    private static IEnumerable<string> Texts(ShownNumber number) =>
        [number.Text, Wording.WithInterval(number.Text, number.Lower, number.Upper, number.Unit ?? "")];

    private string SectionOf(IElement element)
    {
        var section = "";
        foreach (var heading in page.QuerySelectorAll("main h2[id], main h3[id], main section[id]"))
        {
            if (heading != element && !heading.Contains(element) && heading.CompareDocumentPosition(element) is var position && !position.HasFlag(DocumentPositions.Following))
                break;
            section = heading.Id!;
        }

        return section;
    }

    // Without the status that stands in small print behind a number.
    private static string TextOf(IElement element) =>
        Spaces().Replace(string.Concat(element.ChildNodes.Where(n => n is not IElement { LocalName: "small" }).Select(n => n.TextContent)), " ").Trim();

    // Markdown that is not computed; a test of its own reads it.
    private static string Authored(string notebook)
    {
        using var json = JsonDocument.Parse(notebook);
        var text = new StringBuilder();
        foreach (var cell in json.RootElement.GetProperty("cells").EnumerateArray().Where(c => c.GetProperty("cell_type").GetString() == "markdown" && !IsComputed(c)))
            text.Append(SourceOf(cell)).Append('\n');
        return text.ToString();
    }

    internal static bool IsComputed(JsonElement cell) =>
        cell.GetProperty("metadata").TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(t => t.GetString() == "computed");

    internal static string SourceOf(JsonElement cell)
    {
        var source = cell.GetProperty("source");
        return source.ValueKind == JsonValueKind.String ? source.GetString()! : string.Concat(source.EnumerateArray().Select(l => l.GetString()));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A[\s+\u2212-]*£?\d[\d,.]*%?(?: (?:of|in) \d+)?\s*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareNumber();
}
