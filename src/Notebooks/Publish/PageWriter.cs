using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Notebooks.Editions;

namespace Notebooks.Publish;

/// <summary>A page as one HTML file: no script, no request beyond the site's own style sheet.</summary>
internal static class PageWriter
{
    internal static Html Write(Page page, PageFacts facts, Provenance provenance, Drawings drawings) =>
        Write(page, facts, provenance, drawings, DefinitionsHtml.Of(page, provenance.Book));

    private static Html Write(Page page, PageFacts facts, Provenance provenance, Drawings drawings, ImmutableArray<MeasureFacts> measures) => SiteFrame.Write(
        $"{page.Report}: {page.Heading.Title}",
        provenance,
        Html.Of($"""
        <div class="opening">
        {Opening(page, facts, provenance)}
        {Copies(page)}
        {(drawings.Warning is { } warning ? Html.Of($"""<p class="notice">{warning}</p>""") : Html.Empty)}
        </div>
        <div class="body">
        {ContentsList.Write(page, Closing(page, measures))}
        <div class="content">
        {page.Blocks.Select(b => Write(page, b, drawings, provenance.Book))}
        {PageSlot.Of(PageSlot.Changes, Html.Empty)}
        {PageSlot.Of(PageSlot.Corrections, Html.Empty)}
        {DefinitionsHtml.Write(measures)}
        {ProvenanceHtml.Sources(page, provenance)}
        {ProvenanceHtml.Made(page, facts, provenance)}
        </div>
        </div>
        """),
        Html.Of($"{SiteFrame.PaperFoot($"{provenance.SiteTitle}: {page.Report}")}\n{PageSlot.Of(PageSlot.Head, EditionHtml.Head(facts.Edition))}"));

    /// <summary>What heads a page and its summary: where it stands, the finding, place and period, status, dates.</summary>
    internal static Html Opening(Page page, PageFacts facts, Provenance provenance) => Html.Of($"""
        {PageSlot.Of(PageSlot.Status, EditionHtml.Banner(facts.Edition))}
        <p class="report">{page.Report}</p>
        <h1>{page.Heading.Title}</h1>
        <p class="lead">{PlaceAndPeriod(page.Heading.Place, page.Heading.Period)}</p>
        <p class="status">{EditionHtml.WithoutState(page.Heading.Status)}</p>
        <p class="dates">{PageSlot.Of(PageSlot.Dates, EditionHtml.Dates(facts.Edition, provenance.Published))} {Data(provenance)}</p>
        """);

    /// <summary>The part of a page that a block is.</summary>
    internal static Html Write(Page page, Block block, Drawings drawings, SourceBook book) => block switch
    {
        Block.Text text => text.Html,
        Block.Heading heading when heading.Level == 2 => Html.Of($"<h2 id=\"{heading.Id}\">{heading.Words}</h2>\n"),
        Block.Heading heading => Html.Of($"<h3 id=\"{heading.Id}\">{heading.Words}</h3>\n"),
        Block.Line line => LineHtml.Heading(line),
        Block.NotKnown notKnown => LineHtml.NotKnown(notKnown.Of),
        Block.Numbered numbered => ExhibitHtml.Write(page.Name, numbered, drawings, book),
        _ => throw new UnreachableException(),
    };

    internal static string PlaceAndPeriod(string place, string period) => string.Join(", ", new[] { place, period }.Where(p => p.Length > 0));

    private static string Data(Provenance provenance) =>
        $"Data as loaded by {LondonTime.Day(provenance.SnapshotBuilt)} (snapshot\u00a0{provenance.Snapshot.ToString(CultureInfo.InvariantCulture)}).";

    // A copy on paper is linked when it is there: it is printed from this page.
    private static Html Copies(Page page)
    {
        var summary = SummaryWriter.Has(page) ? Html.Of($"""<li><a href="{SummaryWriter.FileOf(page.Name)}">One-page summary</a></li>{"\n"}""") : Html.Empty;
        return Html.Of($"""
            <ul class="copies">
            {summary}{PageSlot.Of(PageSlot.Paper, Html.Empty)}
            <li><a href="{page.Name}.ipynb">Notebook with all numbers</a></li>
            </ul>
            """);
    }

    private static IEnumerable<(string Id, string Words)> Closing(Page page, ImmutableArray<MeasureFacts> measures) => measures.IsEmpty
        ? ProvenanceHtml.Sections(page)
        : ProvenanceHtml.Sections(page).Prepend((DefinitionsHtml.Id, DefinitionsHtml.Words));
}
