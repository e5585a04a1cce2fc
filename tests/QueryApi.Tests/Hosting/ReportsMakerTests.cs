using Microsoft.Extensions.Logging.Abstractions;
using Notebooks.Editions;
using Notebooks.Publish;
using Notebooks.Publish.Editions;
using QueryApi.Hosting;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace QueryApi.Tests.Hosting;

public sealed class ReportsMakerTests : IDisposable
{
    private const string Notebook = """
        {"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# Small report\n"]},
                   {"cell_type": "code", "id": "b", "metadata": {}, "execution_count": null, "outputs": [], "source": ["Text($\"There are {new Number(2, \"count\", \"exact\")} of them.\");"]}],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-reports-").FullName;
    private readonly WarehouseHome home;
    private readonly ProjectFiles files;

    public ReportsMakerTests()
    {
        home = WarehouseHome.Open(Path.Combine(folder, "home"));
        files = new ProjectFiles(Path.Combine(folder, "project"));
        Directory.CreateDirectory(files.Notebooks);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_reports_are_made_for_the_snapshot_at_start_and_again_for_each_new_one()
    {
        File.WriteAllText(Path.Combine(files.Notebooks, "small.ipynb"), Notebook);
        SnapshotBuilder.Build(home, ProjectFiles.Locate());
        using var snapshots = SnapshotHost.Open(home);
        using var maker = new ReportsMaker(home, files, snapshots, TimeProvider.System, NullLogger<ReportsMaker>.Instance);
        await maker.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() => PublishedSite.Read(home.ReportsFolder)?.Snapshot == 1);
        Assert.True(File.Exists(Path.Combine(home.ReportsFolder, "small.html")));

        SnapshotBuilder.Build(home, ProjectFiles.Locate());
        snapshots.Refresh();
        await UntilAsync(() => PublishedSite.Read(home.ReportsFolder)?.Snapshot == 2);
        await maker.StopAsync(TestContext.Current.CancellationToken);
        Assert.Null(maker.Problem);
    }

    [Fact]
    public async Task Reports_that_cannot_be_made_leave_the_service_alive_and_say_why()
    {
        SnapshotBuilder.Build(home, ProjectFiles.Locate());
        using var snapshots = SnapshotHost.Open(home);
        using var maker = new ReportsMaker(home, files, snapshots, TimeProvider.System, NullLogger<ReportsMaker>.Instance);
        await maker.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() => maker.Problem is not null);

        Assert.Contains("no notebook", maker.Problem, StringComparison.Ordinal);
        Assert.False(maker.ExecuteTask!.IsCompleted);
        await maker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_edition_appears_when_its_time_has_come_and_not_before()
    {
        File.WriteAllText(Path.Combine(files.Notebooks, "small.ipynb"), Notebook);
        SnapshotBuilder.Build(home, ProjectFiles.Locate());
        var clock = new SetClock(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        using var snapshots = SnapshotHost.Open(home);
        using (var lease = snapshots.Lease())
        {
            var plan = new EditionPlan("officer", EditionState.Final) { Approver = "Head of Safety", NotBefore = clock.GetUtcNow().AddMinutes(30), Time = clock };
            await EditionMaker.Of(home, files, lease.Snapshot, null, TestContext.Current.CancellationToken).CreateAsync("small", plan);
        }

        var page = Path.Combine(home.ReportsFolder, "editions", "small", "1", "index.html");
        using var maker = new ReportsMaker(home, files, snapshots, clock, NullLogger<ReportsMaker>.Instance);
        await maker.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() => PublishedSite.Read(home.ReportsFolder) is not null);
        clock.Set(clock.GetUtcNow().AddMinutes(29));
        Assert.False(File.Exists(page));
        clock.Set(clock.GetUtcNow().AddMinutes(1));
        await UntilAsync(() => File.Exists(page));
        await maker.StopAsync(TestContext.Current.CancellationToken);
        Assert.Null(maker.Problem);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 300 && !isSo(); i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(isSo(), "It did not happen within fifteen seconds.");
    }
}
