using System.Globalization;
using Notebooks.Editions;
using Notebooks.Format;
using Notebooks.Scope;
using Warehouse.Access;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace Notebooks.Publish;

/// <summary>
/// Publishes notebooks as a static site: runs those whose page would change, draws the charts, writes the pages beside the old site and
/// puts them in its place. What the publish gate finds ends it and leaves the old site.
/// </summary>
public static class Publisher
{
    /// <summary>Publishes every notebook of the project for one snapshot.</summary>
    /// <param name="home">Names the home borough, the title and the contact.</param>
    /// <param name="files">Where the notebooks are.</param>
    /// <param name="snapshot">What the pages show; hold its lease until this ends.</param>
    /// <param name="outDir">The folder of the site; an earlier site there is replaced, anything else is left alone.</param>
    /// <param name="options">Role, parameters, time limit.</param>
    /// <param name="progress">Told what is being done; from two threads at once.</param>
    /// <param name="cancellationToken">Ends it; the earlier site stays.</param>
    /// <exception cref="PublishStoppedException">The publish gate has findings; they are all in it.</exception>
    /// <exception cref="NotebookException">A notebook cannot be read, or there is none.</exception>
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
        var publication = await OpenAsync(home, files, snapshot, options, progress, cancellationToken);
        return await publication.PublishAsync(outDir, cancellationToken);
    }

    /// <summary>Whether publishing for the public would leave the site of a folder as it is: same snapshot, and no page has changed.</summary>
    /// <exception cref="NotebookException">A notebook cannot be read, or there is none.</exception>
    public static async Task<bool> IsCurrentAsync(WarehouseHome home, ProjectFiles files, Snapshot snapshot, string outDir, CancellationToken cancellationToken)
    {
        if (PublishedSite.Read(outDir) is not { } site || site.Snapshot != snapshot.Number)
            return false;
        var publication = await OpenAsync(home, files, snapshot, new PublishOptions(), null, cancellationToken);
        return await publication.IsCurrentAsync(site, outDir, cancellationToken);
    }

    private static async Task<Publication> OpenAsync(
        WarehouseHome home, ProjectFiles files, Snapshot snapshot, PublishOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var warehouse = await SnapshotWarehouse.OpenAsync(snapshot, home.Settings.HomeBorough, options.Role, cancellationToken);
        var papers = (await warehouse.QueryAsync("Sources?$filter=SourceCode eq 'papers'", null, cancellationToken)).Table;
        var attribution = papers.IsEmpty ? "" : papers.Text(0, "Attribution");
        return new Publication(files.Notebooks, warehouse, Provenance.Of(home.Settings, snapshot.Catalogue, attribution, options), options, progress)
        {
            Findings = [.. SnapshotChecks.Open(snapshot.Catalogue, files).Select(c => OfCheck(snapshot.Number, c))],
        };
    }

    private static GateFinding OfCheck(int snapshot, OpenCheck check) => new(
        string.Create(CultureInfo.InvariantCulture, $"snapshot {snapshot}"),
        check.File,
        check.Findings is { } found ? string.Create(CultureInfo.InvariantCulture, $"The data breaks a rule {found} times: {check.Rule}") : $"The data has not been held against a rule: {check.Rule}",
        "Run 'warehouse build'; it names the rows that have to be mended.");

    // Everybody can read what is there.
    private static void RefusePublicFolder(WarehouseHome home, string outDir, Role role)
    {
        var beneath = Path.GetRelativePath(home.ReportsFolder, Path.GetFullPath(outDir));
        if (role != Role.Public && (beneath == "." || !(beneath.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(beneath))))
            throw new IOException($"'{outDir}' is served to everybody at /reports/, and these pages are for {role.ToString().ToLowerInvariant()}: name another folder.");
    }
}
