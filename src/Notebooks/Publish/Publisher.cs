using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Notebooks.Editions;
using Notebooks.Format;
using Notebooks.Publish.Editions;
using Notebooks.Run;
using Notebooks.Scope;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Notebooks.Publish;

/// <summary>
/// Publishes notebooks as a static site: runs each in a fresh session, draws the charts, writes the pages beside the old site and
/// puts them in its place. A failed cell ends it and leaves the old site.
/// </summary>
public static class Publisher
{
    /// <summary>Publishes every notebook of the project for one snapshot.</summary>
    /// <param name="home">Names the home borough, the title and the contact.</param>
    /// <param name="files">Where the notebooks are.</param>
    /// <param name="snapshot">What the pages show; hold its lease until this ends.</param>
    /// <param name="outDir">The folder of the site; an earlier site there is replaced, anything else is left alone.</param>
    /// <param name="options">Role, parameters, time limit.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Ends it; the earlier site stays.</param>
    /// <exception cref="NotebookException">A notebook cannot be read, a cell failed, or there is nothing to publish.</exception>
    /// <exception cref="IOException"><paramref name="outDir"/> holds something else.</exception>
    public static async Task<PublishReport> PublishAsync(
        WarehouseHome home,
        ProjectFiles files,
        Snapshot snapshot,
        string outDir,
        PublishOptions options,
        IProgress<string>? progress,
        CancellationToken cancellationToken)
    {
        RefusePublicFolder(home, outDir, options.Role);
        options = options with { Editions = options.Only is null ? EditionStore.Of(home) : null };
        var warehouse = await SnapshotWarehouse.OpenAsync(snapshot, home.Settings.HomeBorough, options.Role, cancellationToken);
        var papers = (await warehouse.QueryAsync("Sources?$filter=SourceCode eq 'papers'", null, cancellationToken)).Table;
        var attribution = papers.IsEmpty ? "" : papers.Text(0, "Attribution");
        var provenance = Provenance.Of(home.Settings, snapshot.Catalogue, attribution, options);
        return await PublishAsync(files.Notebooks, warehouse, provenance, outDir, options, progress, cancellationToken);
    }

    internal static async Task<PublishReport> PublishAsync(
        string notebooks,
        IWarehouse warehouse,
        Provenance provenance,
        string outDir,
        PublishOptions options,
        IProgress<string>? progress,
        CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var sources = Sources(notebooks, options.Only);
        RefuseUnknownParameters(sources, options.Parameters);
        using var site = SiteFolder.Begin(outDir);
        var pages = ImmutableArray.CreateBuilder<Page>();
        foreach (var source in sources)
        {
            var executed = await RunAsync(source, warehouse, options, progress, cancellationToken);
            pages.Add(PageReader.Read(executed, source.Name));
            site.Write($"{source.Name}.ipynb", executed.ToString());
        }

        progress?.Report("drawing charts");
        var drawings = await ChartRenderer.DrawAsync(Charts(pages), notebooks, options.Node, cancellationToken);
        var writer = new SiteWriter(site, provenance with { Book = await SourceBook.ReadAsync(warehouse, cancellationToken) });
        foreach (var (page, source) in pages.Zip(sources))
            writer.Write(page, new PageFacts(source.Sha256), drawings);
        writer.WriteShared([.. pages.Select(p => PageEntry.Of(p, EditionStatus.CurrentDraft))]);
        site.Write(SiteFolder.Manifest, PublishedSite.Describe(provenance, sources).ToJson());
        if (options.Editions is { } editions)
            new EditionSite(site, editions, provenance).Write();
        progress?.Report("printing pages");
        var unprinted = await PaperCopies.AddAsync(site.Path, outDir, options.Browser, cancellationToken);
        site.Replace();
        return Report(Path.GetFullPath(outDir), pages.ToImmutable(), [drawings.Warning, unprinted], provenance.Snapshot, watch.Elapsed);
    }

    // Everybody can read what is there.
    private static void RefusePublicFolder(WarehouseHome home, string outDir, Role role)
    {
        var beneath = Path.GetRelativePath(home.ReportsFolder, Path.GetFullPath(outDir));
        if (role != Role.Public && (beneath == "." || !(beneath.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(beneath))))
            throw new IOException($"'{outDir}' is served to everybody at /reports/, and these pages are for {role.ToString().ToLowerInvariant()}: name another folder.");
    }

    private static ImmutableArray<NotebookSource> Sources(string folder, string? only)
    {
        ImmutableArray<NotebookSource> sources = [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).Select(NotebookSource.Read)];
        if (sources.IsEmpty)
            throw new NotebookException($"There is no notebook in '{folder}': nothing would be published.");
        return only is null ? sources : [sources.FirstOrDefault(s => s.Name == only) ?? throw Unknown(only, sources)];
    }

    private static NotebookException Unknown(string name, ImmutableArray<NotebookSource> sources) =>
        new($"There is no notebook '{name}'.{NearestName.Hint(name, sources.Select(s => s.Name))}");

    private static void RefuseUnknownParameters(ImmutableArray<NotebookSource> sources, ImmutableDictionary<string, string> parameters)
    {
        var declared = sources.SelectMany(s => s.Parameters.Keys).ToHashSet(StringComparer.Ordinal);
        if (parameters.Keys.FirstOrDefault(p => !declared.Contains(p)) is { } unknown)
            throw new NotebookException($"No notebook has a parameter '{unknown}'.{NearestName.Hint(unknown, declared)}");
    }

    private static async Task<Notebook> RunAsync(
        NotebookSource source, IWarehouse warehouse, PublishOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var run = new RunOptions
        {
            Role = options.Role,
            AsOf = options.AsOf,
            CellLimit = options.CellLimit,
            Parameters = options.Parameters.Where(p => source.Parameters.ContainsKey(p.Key)).ToImmutableDictionary(),
        };
        progress?.Report($"running {source.Name}");
        var result = await NotebookRunner.RunAsync(source.Notebook, warehouse, run, null, cancellationToken);
        return result.Failure is { } failure ? throw new NotebookException(failure.Describe($"{source.Name}.ipynb")) : result.Notebook;
    }

    private static List<(string Key, JsonObject Specification)> Charts(IEnumerable<Page> pages) =>
    [
        .. from page in pages
           from exhibit in page.Exhibits
           where exhibit.Exhibit.Specification is not null
           from size in Enum.GetValues<ChartSize>()
           select (ChartSizes.Key(page.Name, exhibit.Id, size), ChartSizes.Specify(exhibit.Exhibit.Specification!, size)),
    ];

    private static PublishReport Report(string folder, ImmutableArray<Page> pages, IEnumerable<string?> warnings, int snapshot, TimeSpan elapsed) => new(
        folder,
        snapshot,
        [.. pages.Select(p => new PublishedPage($"{p.Name}.html", p.Report, p.Heading.Title, new FileInfo(Path.Combine(folder, $"{p.Name}.html")).Length, p.Exhibits.Count()))],
        [.. warnings.OfType<string>()],
        elapsed);
}
