using System.Collections.Immutable;
using Notebooks.Display;

namespace Notebooks.Publish;

/// <summary>
/// The one-page summary: the finding, what the notebook marked with the tag <c>summary</c> with at most one figure, what is not
/// known and where it is from. It fits one side of A4.
/// </summary>
internal static class SummaryWriter
{
    // What fits on the side beside the text and a figure; the rest is counted.
    private const int MostGaps = 6;

    internal static bool Has(Page page) => !page.Summary.IsEmpty;

    internal static string FileOf(string page) => $"{page}-summary.html";

    internal static Html Write(Page page, PageFacts facts, Provenance provenance, Drawings drawings) => SiteFrame.Write(
        $"Summary of {page.Report}: {page.Heading.Title}",
        provenance,
        Html.Of($"""
        <div class="opening">
        {PageWriter.Opening(page, facts, provenance)}
        <ul class="copies">
        <li><a href="{page.Name}.html">Full report, with every number's query, source and definition</a></li>
        {PageSlot.Of(PageSlot.Paper, Html.Empty)}
        </ul>
        </div>
        <div class="content">
        {Marked(page).Select(b => Part(page, b, drawings))}
        {NotKnown(page)}
        <h2 id="from">Where it is from</h2>
        <p>{SourceList.Words(page.Origins, provenance.Book)}. Snapshot {provenance.Snapshot} of the warehouse.</p>
        </div>
        """),
        Html.Of($"{SiteFrame.PaperFoot($"{provenance.SiteTitle}: {page.Report}, summary")}\n{PageSlot.Of(PageSlot.Head, EditionHtml.Head(facts.Edition))}"),
        "summary");

    // The words, and the first figure; other exhibits stay in the full report.
    private static IEnumerable<Block> Marked(Page page)
    {
        var figure = page.Summary.OfType<Block.Numbered>().FirstOrDefault(n => n.Exhibit.Specification is not null)
            ?? page.Summary.OfType<Block.Numbered>().FirstOrDefault();
        return page.Summary.Where(b => b is not Block.Numbered || ReferenceEquals(b, figure));
    }

    private static Html Part(Page page, Block block, Drawings drawings) => block switch
    {
        Block.Numbered numbered => ExhibitHtml.WriteShort(page.Name, numbered, drawings),
        Block.Line line => Html.Of($"<h2>{line.Question}</h2>\n"),
        Block.Heading heading => Html.Of($"<h2>{heading.Words}</h2>\n"),
        Block.Text text => text.Html,
        _ => Html.Empty,
    };

    private static Html NotKnown(Page page)
    {
        ImmutableArray<Gap> gaps = [.. page.Lines.SelectMany(l => l.Gaps).DistinctBy(g => g.What)];
        return gaps.IsEmpty ? Html.Empty : Html.Of($"""
            <h2 id="not-known">What we do not know</h2>
            <ul class="unknown">
            {gaps.Take(MostGaps).Select(g => Html.Of($"<li>{g.What}{Owners(g)}</li>\n"))}{More(gaps.Length - MostGaps)}</ul>

            """);
    }

    private static string Owners(Gap gap)
    {
        var owners = gap.Items.Select(i => i.Owner).Distinct().ToList();
        return owners.Count == 0 ? "" : $" (with {string.Join(", ", owners)})";
    }

    private static Html More(int count) => count > 0 ? Html.Of($"<li>and {count} more, listed in the full report with who has them and what is next</li>\n") : Html.Empty;
}
