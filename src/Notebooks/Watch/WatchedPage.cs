using System.Collections.Immutable;
using Notebooks.Editions;
using Notebooks.Publish;

namespace Notebooks.Watch;

/// <summary>The page of a watched notebook, and the files beside it, in a folder of their own.</summary>
/// <param name="name">Name of the notebook without extension.</param>
/// <param name="projectFolder">Where Node's packages are found.</param>
/// <param name="node">What draws charts.</param>
internal sealed class WatchedPage(string name, string projectFolder, string node) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("warehouse-watch-");
    private ImmutableDictionary<string, string> _drawn = ImmutableDictionary<string, string>.Empty;

    /// <summary>Why the page is not what the file says; null when it is.</summary>
    internal string? Problem { get; set; }

    private string Folder => Path.Combine(_folder.FullName, "site");

    /// <summary>Makes the page of a run; of one that failed, as far as it came.</summary>
    internal async Task MakeAsync(WatchedRun run, Provenance provenance, CancellationToken cancellationToken)
    {
        var page = PageReader.Read(run.Notebook, name);
        var drawings = await DrawAsync(page, cancellationToken);
        using var site = SiteFolder.Begin(Folder);
        var writer = new SiteWriter(site, provenance);
        writer.Write(page, new PageFacts(NotebookSource.HashOf(run.Notebook.ToString())), drawings);
        writer.WriteShared([PageEntry.Of(page, EditionStatus.CurrentDraft)]);
        site.Write($"{name}.ipynb", run.Notebook.ToString());
        site.Write(SiteFolder.Manifest, "{}");
        site.Replace();
        Problem = run.Failure?.Describe($"{name}.ipynb");
    }

    /// <summary>The page as a browser gets it; <paramref name="version"/> is what it waits to be succeeded.</summary>
    internal string Html(int version) => WatchedHtml.Of(Find($"{name}.html") is { } file ? File.ReadAllText(file) : WatchedHtml.Empty(name), Problem, version);

    /// <summary>A file of the site by its address; null where there is none.</summary>
    internal string? Find(string address)
    {
        var path = Path.GetFullPath(Path.Combine(Folder, address));
        return path.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? path : null;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // A chart whose specification has not changed is not drawn again.
    private async Task<Drawings> DrawAsync(Page page, CancellationToken cancellationToken)
    {
        var charts = Publication.Charts([page]).Select(c => (c.Key, c.Specification, Text: c.Specification.ToJsonString())).ToList();
        var missing = charts.Where(c => !_drawn.ContainsKey(c.Text)).DistinctBy(c => c.Text).ToList();
        var drawings = await ChartRenderer.DrawAsync([.. missing.Select(c => (c.Key, c.Specification))], projectFolder, node, cancellationToken);
        if (drawings.Warning is not null)
            return drawings;
        var svgs = missing.ToDictionary(c => c.Text, c => drawings.Svg[c.Key], StringComparer.Ordinal);
        _drawn = charts.DistinctBy(c => c.Text).ToImmutableDictionary(c => c.Text, c => svgs.GetValueOrDefault(c.Text) ?? _drawn[c.Text], StringComparer.Ordinal);
        return new Drawings(charts.ToImmutableDictionary(c => c.Key, c => _drawn[c.Text], StringComparer.Ordinal), null);
    }
}
