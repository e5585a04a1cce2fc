using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>The first page of the site: one entry per notebook.</summary>
internal static class IndexWriter
{
    internal static Html Write(ImmutableArray<PageEntry> pages, Provenance provenance) => PageWriter.Frame(
        "Reports",
        provenance,
        Html.Of($"""
        <h1>Reports</h1>
        <p class="lead">Made from snapshot {provenance.Snapshot} of the warehouse, {DateText.Long(provenance.Published)}.</p>
        <ul class="reports">
        {pages.Select(Entry)}</ul>
        """));

    private static Html Entry(PageEntry page) => Html.Of($"""
        <li><h2><a href="{page.Name}.html">{page.Report}</a></h2>
        <p>{page.Heading.Title}</p>
        <p class="status">{string.Join(". ", new[] { PageWriter.PlaceAndPeriod(page.Heading), page.Heading.Status }.Where(p => p.Length > 0))}</p></li>

        """);
}
