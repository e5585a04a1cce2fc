using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DuckDb;
using Warehouse.Build.Values;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>
/// Makes a snapshot from <c>seed/</c> and the ledger: into two files aside, the sensitive facts into one of their own, checked, written to disk, renamed, and only then named by the
/// manifest. Whenever it stops in between, the snapshot before stays the one that is served; the next build clears what is left.
/// </summary>
public static class SnapshotBuilder
{
    /// <summary>Builds and publishes a snapshot.</summary>
    /// <param name="home">Where the ledger is and the snapshot goes.</param>
    /// <param name="project">The files of <c>sql/</c> and <c>seed/</c>.</param>
    /// <param name="progress">Told the name of each step before it begins.</param>
    /// <param name="cancellationToken">Stops between and inside statements; nothing is published then.</param>
    /// <exception cref="InvalidFileException">A file of the project is incomplete or does not compile.</exception>
    /// <exception cref="CheckFailedException">The data breaks a rule.</exception>
    /// <exception cref="IOException">Another build is running, or the disk is full.</exception>
    /// <exception cref="Load.LedgerBusyException">Another process has the ledger open.</exception>
    public static BuildReport Build(WarehouseHome home, ProjectFiles project, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        using var held = BuildLock.Take(home);
        var publication = SnapshotPublication.Begin(home);
        var plan = BuildPlan.Read(project);
        var builtAt = DateTimeOffset.UtcNow;
        var contents = Make(home, project, plan, publication, builtAt, progress, cancellationToken);
        publication.Publish(builtAt, progress);
        var file = SnapshotManifest.SnapshotPath(home, publication.Number);
        return new BuildReport(publication.Number, file, new FileInfo(file).Length, watch.Elapsed, contents.Tables, contents.Notices);
    }

    /// <summary>Builds aside, runs every check on the result and throws it away: what a build would say now.</summary>
    /// <param name="home">Where the ledger is.</param>
    /// <param name="project">The files of <c>sql/</c> and <c>seed/</c>.</param>
    /// <param name="printedFigures">Whether to compare every printed figure with the loaded facts, too.</param>
    /// <param name="progress">Told the name of each step before it begins.</param>
    /// <param name="cancellationToken">Stops between and inside statements.</param>
    /// <returns>The data checks, all of which hold, the papers' figures held against each other, and, if asked for, against the loaded facts.</returns>
    /// <exception cref="InvalidFileException">A file of the project is incomplete or does not compile.</exception>
    /// <exception cref="CheckFailedException">The data breaks a rule.</exception>
    /// <exception cref="IOException">A build is running, or the disk is full.</exception>
    /// <exception cref="Load.LedgerBusyException">Another process has the ledger open.</exception>
    public static CheckReport Check(WarehouseHome home, ProjectFiles project, bool printedFigures = false, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        using var held = BuildLock.Take(home);
        var publication = SnapshotPublication.Begin(home);
        var plan = BuildPlan.Read(project);
        ImmutableArray<FigureCheck> figures = [];
        ImmutableArray<PrintedFigure> printed = [];
        try
        {
            Make(home, project, plan, publication, DateTimeOffset.UtcNow, progress, cancellationToken, built =>
            {
                figures = FigureReconciliation.Run(built, project, progress);
                printed = printedFigures ? FigureReport.Run(built, project, [.. plan.Relations], progress) : [];
            });
        }
        finally
        {
            publication.Discard();
        }

        return new CheckReport([.. plan.Checks.Select(c => new DataCheck(c.File, c.Rule))], figures, printed);
    }

    private static Contents Make(
        WarehouseHome home, ProjectFiles project, BuildPlan plan, SnapshotPublication publication, DateTimeOffset builtAt, IProgress<string>? progress, CancellationToken cancellationToken,
        Action<BuildDatabase>? whenBuilt = null)
    {
        try
        {
            using var database = new BuildDatabase(publication.AsidePath, publication.SensitiveAsidePath, home.TemporaryFolder, cancellationToken);
            BuildInputs.Provide(database, home, project, plan);
            Run(database, plan, progress, cancellationToken);
            var contents = Finish(database, plan, publication.Number, builtAt, progress);
            whenBuilt?.Invoke(database);
            return contents;
        }
        catch (DuckDBException e) when (EngineFailure.IsOfDisk(e))
        {
            throw EngineFailure.OfDisk(e);
        }
    }

    private static void Run(BuildDatabase database, BuildPlan plan, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        foreach (var script in plan.Scripts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(script.File);
            database.ExecuteFile(script.File, script.Text);
            if (script.Stem == ValueCells.After)
                FillValues(database, plan, progress);
        }
    }

    // The measures' expressions are held against their facts before they are run.
    private static void FillValues(BuildDatabase database, BuildPlan plan, IProgress<string>? progress)
    {
        progress?.Report("Measuring");
        new MeasureVerifier(database, [.. plan.Relations]).Verify(plan.Measures);
        ValueCells.Fill(database, plan);
    }

    private static Contents Finish(BuildDatabase database, BuildPlan plan, int number, DateTimeOffset builtAt, IProgress<string>? progress)
    {
        var relations = plan.Relations.ToArray();
        progress?.Report("Holding headers against tables");
        var verifier = new RelationVerifier(database, relations);
        foreach (var script in plan.Scripts.Where(s => s.Relation is not null))
            verifier.Verify(script);
        foreach (var check in plan.Checks)
        {
            progress?.Report(check.File);
            CheckRun.Run(database, check);
        }

        progress?.Report("Writing the catalogue");
        CatalogueWriter.Write(database, plan, number, builtAt);
        var contents = Contents.Read(database, relations);
        database.Execute("CHECKPOINT");
        database.Execute($"CHECKPOINT {BuildDatabase.Sensitive}");
        return contents;
    }

    private sealed record Contents(ImmutableArray<TableSize> Tables, ImmutableArray<BuildNotice> Notices)
    {
        public static Contents Read(BuildDatabase database, Relation[] relations) => new(
            [.. relations.Where(r => !r.Sensitive).Select(r => new TableSize(r.SetName, Number(database.Rows($"SELECT count(*) FROM {ServedRows.Quote(r.Table)}")[0][0])))],
            [.. database.Rows("SELECT code, batch_id, subject, message FROM build_notice").Select(r => new BuildNotice(r[0] ?? "", (int)Number(r[1]), r[2] ?? "", r[3] ?? ""))]);

        private static long Number(string? text) => long.Parse(text ?? "0", CultureInfo.InvariantCulture);
    }
}
