using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Notebooks.Editions;
using Notebooks.Format;
using Notebooks.Publish.Editions;
using Notebooks.Publish.Gate;
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

    /// <summary>What is known to stop it before any notebook is run, such as a data check that failed.</summary>
    internal ImmutableArray<GateFinding> Findings { get; init; } = [];

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
        var pages = await WriteAsync(site, plan, runs, cancellationToken);
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

    // Written before it is known whether it may be published, so that links are followed in the pages themselves.
    private async Task<ImmutableArray<MadePage>> WriteAsync(SiteFolder site, ImmutableArray<PlannedPage> plan, ImmutableArray<PageRun> runs, CancellationToken cancellationToken)
    {
        ImmutableArray<PageRun> whole = [.. runs.Where(r => r.Result.Failure is null)];
        var pages = whole.ToDictionary(r => r.Name, r => PageReader.Read(r.Result.Notebook, r.Name), StringComparer.Ordinal);
        ImmutableArray<GateFinding> found =
        [
            .. Findings,
            .. runs.Select(r => r.Finding()).OfType<GateFinding>(),
            .. await PublishGate.CheckAsync(pages.Values, plan.All(p => p.Kept is null), warehouse, provenance.Role, cancellationToken),
        ];
        var drawings = found.IsEmpty ? await DrawAsync(pages.Values, cancellationToken) : Drawings.None("the pages are not published");
        var made = new Dictionary<string, MadePage>(StringComparer.Ordinal);
        var writer = new SiteWriter(site, provenance with { Book = whole.IsEmpty ? SourceBook.Empty : await SourceBook.ReadAsync(warehouse, cancellationToken) });
        foreach (var run in whole)
        {
            site.Write($"{run.Name}.ipynb", run.Result.Notebook.ToString());
            made[run.Name] = await WriteAsync(writer, run, pages[run.Name], drawings, cancellationToken);
        }

        var written = plan.Select(p => p.Kept is { } kept ? Keep(site, kept) : made.GetValueOrDefault(p.Source.Name)).OfType<MadePage>().ToImmutableArray();
        writer.WriteShared([.. written.Select(p => p.Entry)]);
        if (options.Editions is { } editions)
            new EditionSite(site, editions, provenance).Write();
        found = [.. found, .. SiteLinks.Check(site.Path, [.. plan.Select(p => $"{p.Source.Name}.html")])];
        return found.IsEmpty ? written : throw new PublishStoppedException(found);
    }

    private Task<Drawings> DrawAsync(IEnumerable<Page> pages, CancellationToken cancellationToken)
    {
        var charts = Charts(pages);
        if (charts.Count > 0)
            progress?.Report("drawing charts");
        return ChartRenderer.DrawAsync(charts, notebooks, options.Node, cancellationToken);
    }

    private async Task<MadePage> WriteAsync(SiteWriter writer, PageRun run, Page page, Drawings drawings, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(run.Planned.Source, drawings.Warning is null ? _charts : null, run.Result.Tables, cancellationToken);
        writer.Write(page, new PageFacts(run.Planned.Source.Sha256) { Tables = [.. key.Tables.Values] }, drawings);
        return new MadePage(
            PageEntry.Of(page, EditionStatus.CurrentDraft), key, provenance.Snapshot, page.Exhibits.Count(), drawings.Warning, ImmutableSortedDictionary<string, string>.Empty);
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
