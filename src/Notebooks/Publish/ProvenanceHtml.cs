using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>The end of a page: the sources with their issues and licences, and how the page was made.</summary>
internal static class ProvenanceHtml
{
    internal const string SourcesId = "sources";
    internal const string Id = "provenance";

    internal static IEnumerable<(string Id, string Words)> Sections(Page page) =>
        page.Origins.IsEmpty ? [(Id, "How this page was made")] : [(SourcesId, "Sources"), (Id, "How this page was made")];

    internal static Html Sources(Page page, Provenance provenance) => page.Origins.IsEmpty ? Html.Empty : Html.Of($"""
        <h2 id="{SourcesId}">Sources</h2>
        <ul class="sources">
        {Publishers(page, provenance.Book)}{Papers(page, provenance)}{WithoutFile(page)}</ul>
        {Told(page)}

        """);

    internal static Html Made(Page page, PageFacts facts, Provenance provenance) => Html.Of($"""
        <h2 id="{Id}">How this page was made</h2>
        <dl>
        <dt>Notebook</dt><dd><a href="{page.Name}.ipynb">{page.Name}.ipynb</a>, run from start to end; SHA-256 <code>{facts.NotebookSha256[..16]}</code></dd>
        <dt>Data</dt><dd>Snapshot {provenance.Snapshot}, built {DateText.Long(provenance.SnapshotBuilt)}</dd>
        {TablesOf(facts)}<dt>Made for</dt><dd>{provenance.Role}</dd>
        {ParametersOf(provenance)}<dt>Made</dt><dd>{DateText.Long(provenance.Published)}, engine {Provenance.EngineVersion}</dd>
        <dt>Corrections</dt><dd>How mistakes are mended: <a href="{SiteFrame.Policies}">corrections, releases and confidentiality</a></dd>
        </dl>
        """);

    private static Html Publishers(Page page, SourceBook book) => Html.Join(
        from file in SourceList.Files(page.Origins)
        group file by book.Of(file) into source
        select Html.Of($"<li>{Named(source.Key)}<ul>{source.Select(f => Html.Of($"<li>{SourceHtml.FileWords(f)}</li>\n"))}</ul></li>\n"));

    private static Html Named(SourceFacts? source) => source is null
        ? Html.Of($"Loaded files")
        : Html.Of($"<strong>{source.Publisher}</strong>: {source.PublishedAs}. {source.Licence}. {source.Attribution}.");

    private static Html Papers(Page page, Provenance provenance)
    {
        var papers = page.Origins.OfType<Origin.Printed>().Select(p => $"{p.Document}, item {p.Item}").Distinct().Order(StringComparer.Ordinal).ToList();
        return papers.Count == 0 ? Html.Empty : Html.Of($"<li><strong>Board papers</strong>. {provenance.PapersAttribution}<ul>{papers.Select(p => Html.Of($"<li>{p}</li>\n"))}</ul></li>\n");
    }

    // What the warehouse keeps without a file of its own: its measures, its areas, what is owed by whom.
    private static Html WithoutFile(Page page)
    {
        var sets = page.Origins.OfType<Origin.Queried>().Where(q => q.Batches.IsEmpty).SelectMany(q => SourceList.SetsOf(q.Query)).Distinct().Order(StringComparer.Ordinal).ToList();
        return sets.Count == 0 ? Html.Empty : Html.Of($"<li><strong>The warehouse itself</strong>: {string.Join(", ", sets)}</li>\n");
    }

    // Under each exhibit stand its own; the words between them have theirs here.
    private static Html Told(Page page)
    {
        var told = page.ToldOrigins;
        return told.IsEmpty ? Html.Empty : Html.Of($"""
            <details class="source"><summary>Where the numbers in the sentences of this page come from</summary>
            {SourceHtml.Details(told)}</details>
            """);
    }

    // While these are the same, the page is the same, whatever the number of the snapshot.
    private static Html TablesOf(PageFacts facts) => facts.Tables.IsEmpty
        ? Html.Empty
        : Html.Of($"<dt>Versions of its tables</dt><dd>{facts.Tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select((t, i) => Html.Of($"{(i > 0 ? ", " : "")}{t.Name} <code>{t.Version}</code>"))}</dd>\n");

    private static Html ParametersOf(Provenance provenance) => provenance.Parameters.IsEmpty
        ? Html.Empty
        : Html.Of($"<dt>Parameters</dt><dd>{string.Join(", ", provenance.Parameters.Select(p => $"{p.Key} = {p.Value}"))}</dd>\n");
}
