using System.Diagnostics;
using Notebooks.Display;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>A page as one HTML file: no script, no request beyond the site's own style sheet.</summary>
internal static class PageWriter
{
    internal static Html Write(Page page, PageFacts facts, Provenance provenance, Drawings drawings) => Frame(
        $"{page.Report}: {page.Heading.Title}",
        provenance,
        Html.Of($"""
        {PageSlot.Of(PageSlot.Status, EditionHtml.Banner(facts.Edition))}
        <p class="report">{page.Report}</p>
        <h1>{page.Heading.Title}</h1>
        <p class="lead">{PlaceAndPeriod(page.Heading)}</p>
        <p class="status">{page.Heading.Status}</p>
        {(drawings.Warning is { } warning ? Html.Of($"""<p class="notice">{warning}</p>""") : Html.Empty)}
        {Contents(page)}
        {page.Blocks.Select(b => Write(page, b, drawings))}
        {PageSlot.Of(PageSlot.Changes, Html.Empty)}
        {PageSlot.Of(PageSlot.Corrections, Html.Empty)}
        <h2 id="provenance">How this page was made</h2>
        <dl>
        <dt>Notebook</dt><dd><a href="{page.Name}.ipynb">{page.Name}.ipynb</a>, run from start to end; SHA-256 <code>{facts.NotebookSha256[..16]}</code></dd>
        <dt>Data</dt><dd>Snapshot {provenance.Snapshot}, built {DateText.Long(provenance.SnapshotBuilt)}</dd>
        <dt>Made for</dt><dd>{provenance.Role}</dd>
        {ParametersOf(provenance)}{(page.ShowsPapers ? Html.Of($"<dt>Papers</dt><dd>{provenance.PapersAttribution}</dd>\n") : Html.Empty)}<dt>Published</dt><dd>{DateText.Long(provenance.Published)}, engine {Provenance.EngineVersion}</dd>
        </dl>
        """),
        PageSlot.Of(PageSlot.Head, EditionHtml.Head(facts.Edition)));

    internal static Html Frame(string title, Provenance provenance, Html main, Html? head = null) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} - {provenance.SiteTitle}</title>
        <link rel="stylesheet" href="site.css">
        <link rel="icon" href="data:,">
        {head}
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header><a href="index.html">{provenance.SiteTitle}</a></header>
        {(provenance.Synthetic ? Html.Of($"""<p class="sample" role="note">Sample data. The numbers on this page are made up.</p>""") : Html.Empty)}
        <main id="main">
        {main}
        </main>
        <footer>
        <p>Questions and corrections: {provenance.Contact}</p>
        <p>Contains public sector information licensed under the Open Government Licence v3.0.</p>
        </footer>
        </body>
        </html>

        """);

    internal static string PlaceAndPeriod(PageHeading heading) =>
        string.Join(", ", new[] { heading.Place, heading.Period }.Where(p => p.Length > 0));

    private static Html Write(Page page, Block block, Drawings drawings) => block switch
    {
        Block.Text text => text.Html,
        Block.Heading heading when heading.Level == 2 => Html.Of($"<h2 id=\"{heading.Id}\">{heading.Words}</h2>\n"),
        Block.Heading heading => Html.Of($"<h3 id=\"{heading.Id}\">{heading.Words}</h3>\n"),
        Block.Line line => LineHtml.Heading(line),
        Block.NotKnown notKnown => LineHtml.NotKnown(notKnown.Of),
        Block.Numbered numbered => ExhibitHtml.Write(page.Name, numbered, drawings),
        _ => throw new UnreachableException(),
    };

    private static Html Contents(Page page) => Html.Of($"""
        <nav aria-labelledby="contents"><h2 id="contents">Contents</h2>
        <ul>
        {Sections(page).Select(s => Html.Of($"""<li><a href="#{s.Id}">{s.Words}</a></li>{"\n"}"""))}{PageSlot.Of(PageSlot.Contents, Html.Empty)}<li><a href="#provenance">How this page was made</a></li>
        </ul></nav>
        """);

    private static IEnumerable<(string Id, string Words)> Sections(Page page)
    {
        foreach (var block in page.Blocks)
        {
            if (block is Block.Heading { Level: 2 } heading)
                yield return (heading.Id, heading.Words);
            else if (block is Block.Line line)
                yield return (line.Id, line.Question);
        }
    }

    private static Html ParametersOf(Provenance provenance) => provenance.Parameters.IsEmpty
        ? Html.Empty
        : Html.Of($"<dt>Parameters</dt><dd>{string.Join(", ", provenance.Parameters.Select(p => $"{p.Key} = {p.Value}"))}</dd>\n");
}
