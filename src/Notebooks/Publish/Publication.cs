using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Notebooks.Editions;
using Notebooks.Format;
using Notebooks.Publish.Editions;
using Notebooks.Scope;
using Warehouse.Catalog;

namespace Notebooks.Publish;

/// <summary>One publication of the notebooks of a folder.</summary>
/// <param name="notebooks">The folder.</param>
/// <param name="warehouse">What answers their queries.</param>
/// <param name="provenance">What every page says about how it was made.</param>
/// <param name="options">Role, parameters, limits.</param>
/// <param name="progress">Told what is being done.</param>
internal sealed class Publication(string notebooks, IWarehouse warehouse, Provenance provenance, PublishOptions options, IProgress<string>? progress)
{
    // Read for every page: the name of the home borough, and who publishes what.
    private static readonly string[] Always = ["dim_area", "dim_source"];

    private readonly string? _charts = ChartRenderer.Version(notebooks, options.Node);

    internal async Task<PublishReport> PublishAsync(string outDir, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var sources = Sources();
        RefuseUnknownParameters(sources);
        using var site = SiteFolder.Begin(outDir);
        var plan = await PlanAsync(sources, PublishedSite.Read(site.Target), site.Target, cancellationToken);
        foreach (var page in plan.Where(p => p.Kept is not null))
            progress?.Report($"unchanged: {page.Source.Name}");
        var runs = await PageRun.RunAsync([.. plan.Where(p => p.Kept is null)], warehouse, options, progress, cancellationToken);
        var made = await WriteAsync(site, runs, cancellationToken);
        var pages = plan.Select(p => p.Kept is { } kept ? Keep(site, kept) : made[p.Source.Name]).ToImmutableArray();
        new SiteWriter(site, provenance).WriteShared([.. pages.Select(p => p.Entry)]);
        if (options.Editions is { } editions)
            new EditionSite(site, editions, provenance).Write();
        progress?.Report("printing pages");
        var unprinted = await PaperCopies.AddAsync(site.Path, site.Target, options.Browser, cancellationToken);
        site.Write(SiteFolder.Manifest, Describe(site, pages).ToJson());
        site.Replace();
        return Report(site.Target, plan, pages, unprinted, watch.Elapsed);
    }

    /// <summary>Whether publishing would leave a site as it is.</summary>
    internal async Task<bool> IsCurrentAsync(PublishedSite site, string folder, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(Sources(), site, folder, cancellationToken);
        return plan.All(p => p.Kept is not null) && plan.Length == site.Pages.Length;
    }

    private ImmutableArray<NotebookSource> Sources()
    {
        ImmutableArray<NotebookSource> sources = [.. Directory.EnumerateFiles(notebooks, "*.ipynb").Order(StringComparer.Ordinal).Select(NotebookSource.Read)];
        if (sources.IsEmpty)
            throw new NotebookException($"There is no notebook in '{notebooks}': nothing would be published.");
        return options.Only is not { } only ? sources : [sources.FirstOrDefault(s => s.Name == only) ?? throw Unknown(only, sources)];
    }

    private static NotebookException Unknown(string name, ImmutableArray<NotebookSource> sources) =>
        new($"There is no notebook '{name}'.{NearestName.Hint(name, sources.Select(s => s.Name))}");

    private void RefuseUnknownParameters(ImmutableArray<NotebookSource> sources)
    {
        var declared = sources.SelectMany(s => s.Parameters.Keys).ToHashSet(StringComparer.Ordinal);
        if (options.Parameters.Keys.FirstOrDefault(p => !declared.Contains(p)) is { } unknown)
            throw new NotebookException($"No notebook has a parameter '{unknown}'.{NearestName.Hint(unknown, declared)}");
    }

    private async Task<ImmutableArray<PlannedPage>> PlanAsync(
        ImmutableArray<NotebookSource> sources, PublishedSite? site, string folder, CancellationToken cancellationToken)
    {
        var plan = ImmutableArray.CreateBuilder<PlannedPage>();
        foreach (var source in sources)
        {
            var before = site?.Pages.FirstOrDefault(p => p.Entry.Name == source.Name);
            plan.Add(await PlannedPage.DecideAsync(source, before, folder, options.Force, tables => KeyAsync(source, _charts, tables, cancellationToken)));
        }

        return plan.ToImmutable();
    }

    private async Task<PageKey> KeyAsync(NotebookSource source, string? charts, IEnumerable<string> tables, CancellationToken cancellationToken) =>
        PageKey.Of(source, provenance, charts, await warehouse.VersionsAsync(tables.Concat(Always), cancellationToken));

    private async Task<Dictionary<string, MadePage>> WriteAsync(SiteFolder site, ImmutableArray<PageRun> runs, CancellationToken cancellationToken)
    {
        if (runs.FirstOrDefault(r => r.Result.Failure is not null) is { Result.Failure: { } failure } failed)
            throw new NotebookException(failure.Describe($"{failed.Name}.ipynb"));
        var pages = runs.ToDictionary(r => r.Name, r => PageReader.Read(r.Result.Notebook, r.Name), StringComparer.Ordinal);
        if (runs.Length > 0)
            progress?.Report("drawing charts");
        var drawings = await ChartRenderer.DrawAsync(Charts(pages.Values), notebooks, options.Node, cancellationToken);
        var made = new Dictionary<string, MadePage>(StringComparer.Ordinal);
        var writer = new SiteWriter(site, provenance with { Book = runs.IsEmpty ? SourceBook.Empty : await SourceBook.ReadAsync(warehouse, cancellationToken) });
        foreach (var run in runs)
        {
            var key = await KeyAsync(run.Planned.Source, drawings.Warning is null ? _charts : null, run.Result.Tables, cancellationToken);
            site.Write($"{run.Name}.ipynb", run.Result.Notebook.ToString());
            writer.Write(pages[run.Name], new PageFacts(run.Planned.Source.Sha256) { Tables = [.. key.Tables.Values] }, drawings);
            made[run.Name] = new MadePage(
                PageEntry.Of(pages[run.Name], EditionStatus.CurrentDraft), key, provenance.Snapshot, pages[run.Name].Exhibits.Count(), drawings.Warning, ImmutableSortedDictionary<string, string>.Empty);
        }

        return made;
    }

    private static MadePage Keep(SiteFolder site, MadePage page)
    {
        foreach (var file in page.Files.Keys)
            site.Keep(file);
        return page;
    }

    /// <summary>The charts of pages, each in every size.</summary>
    internal static List<(string Key, JsonObject Specification)> Charts(IEnumerable<Page> pages) =>
    [
        .. from page in pages
           from exhibit in page.Exhibits
           where exhibit.Exhibit.Specification is not null
           from size in Enum.GetValues<ChartSize>()
           select (ChartSizes.Key(page.Name, exhibit.Id, size), ChartSizes.Specify(exhibit.Exhibit.Specification!, size)),
    ];

    // Last of all: editions and copies on paper write into the pages that they stand beside.
    private PublishedSite Describe(SiteFolder site, ImmutableArray<MadePage> pages) => new(provenance.Snapshot, provenance.Role)
    {
        Pages = [.. pages.Select(p => p with { Files = SiteFiles.Of(site.Path, p.Entry.Name, pages.Select(o => o.Entry.Name)) })],
        Editions = EditionStore.Describe(provenance.Released),
    };

    private PublishReport Report(string folder, ImmutableArray<PlannedPage> plan, ImmutableArray<MadePage> pages, string? unprinted, TimeSpan elapsed) => new(
        folder,
        provenance.Snapshot,
        [.. plan.Zip(pages, (planned, made) => new PublishedPage(
            $"{made.Entry.Name}.html", made.Entry.Report, made.Entry.Heading.Title, new FileInfo(Path.Combine(folder, $"{made.Entry.Name}.html")).Length, made.Exhibits)
        {
            Why = planned.Why,
        })],
        [.. pages.Select(p => p.Warning).Append(unprinted).OfType<string>().Distinct()],
        elapsed);
}
