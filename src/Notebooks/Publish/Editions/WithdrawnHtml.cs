using Notebooks.Editions;

namespace Notebooks.Publish.Editions;

/// <summary>What stands at the address of a withdrawn edition: that it is, why, and what replaces it. Nothing of what it showed.</summary>
internal static class WithdrawnHtml
{
    internal static Html Write(Edition edition, Provenance provenance)
    {
        var status = EditionStatus.Of(edition, provenance.Released);
        return SiteFrame.Write(
            $"{edition.Heading.Report}, edition {edition.Number}: withdrawn",
            provenance,
            Html.Of($"""
            {EditionHtml.Banner(status with { Newer = null })}
            <p class="report">{edition.Heading.Report}</p>
            <h1>Edition {edition.Number} has been withdrawn</h1>
            <p class="lead">{PageWriter.PlaceAndPeriod(edition.Heading.Place, edition.Heading.Period)}</p>
            <dl>
            <dt>Withdrawn on</dt><dd>{LondonTime.Day(edition.History[^1].At)}</dd>
            <dt>Why</dt><dd>{edition.WithdrawnReason}</dd>
            <dt>In its place</dt><dd>{Instead(edition.Name, status.Newer)}</dd>
            </dl>
            {CorrectionsHtml.Write(edition.Corrections)}
            """),
            EditionHtml.Head(status));
    }

    // The page is written for the site's folder and moved from there, links and all.
    private static Html Instead(string name, EditionLink? link) => link is null
        ? Html.Of($"Nothing yet.")
        : Html.Of($"""<a href="editions/{name}/{link.Number}/index.html">Edition {link.Number} ({EditionHtml.Word(link.State).ToLowerInvariant()})</a>""");
}
