using System.Collections.Immutable;
using Notebooks.Editions;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>The first page of the site: what is made anew with the data, the assessments, and the editions that were released.</summary>
internal static class IndexWriter
{
    internal static Html Write(ImmutableArray<PageEntry> pages, Provenance provenance) => SiteFrame.Write(
        "Reports",
        provenance,
        Html.Of($"""
        <h1>Reports</h1>
        <p class="lead">What changed, whether it is more than chance, how we compare, where each number comes from, and what we do not know.</p>
        <p class="status">Made from snapshot {provenance.Snapshot} of the warehouse, {DateText.Long(provenance.Published)}.</p>
        {Group("dashboards", "Dashboard and figures", pages.Where(p => !p.IsAssessment))}
        {Group("assessments", "Needs assessments", pages.Where(p => p.IsAssessment))}
        {Released(provenance)}
        """));

    private static Html Group(string id, string words, IEnumerable<PageEntry> pages)
    {
        ImmutableArray<PageEntry> group = [.. pages];
        return group.IsEmpty ? Html.Empty : Html.Of($"""
            <section aria-labelledby="{id}"><h2 id="{id}">{words}</h2>
            <ul class="reports">
            {group.Select(Entry)}</ul></section>

            """);
    }

    private static Html Entry(PageEntry page) => Html.Of($"""
        <li><h3><a href="{page.Name}.html">{page.Report}</a></h3>
        <p>{page.Heading.Title}</p>
        <p class="status">{page.Standing}</p>
        {(page.HasSummary ? Html.Of($"""<p><a href="{SummaryWriter.FileOf(page.Name)}">One-page summary<span class="unseen"> of {page.Report}</span></a></p>""") : Html.Empty)}</li>

        """);

    private static Html Released(Provenance provenance) => !provenance.Released.Any(e => e.IsListed) ? Html.Empty : Html.Of($"""
        <section aria-labelledby="editions"><h2 id="editions">Editions</h2>
        <p>Each is kept at its own address and never changes; when a mistake is mended, both say so.</p>
        <ul class="reports">
        {provenance.Released.Where(e => e.IsListed).Select(Entry)}</ul></section>
        """);

    private static Html Entry(Edition edition) => Html.Of($"""
        <li><h3><a href="{edition.Address}index.html">{edition.Heading.Report}, edition {edition.Number}</a></h3>
        <p>{EditionHtml.Finding(edition)}</p>
        <p class="status">{EditionHtml.Word(edition.Status)}, {LondonTime.Day(edition.Published)}. {PageWriter.PlaceAndPeriod(edition.Heading.Place, edition.Heading.Period)}</p></li>

        """);
}
