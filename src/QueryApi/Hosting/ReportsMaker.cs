using System.Threading.Channels;
using Notebooks.Format;
using Notebooks.Publish;
using Warehouse.Snapshots;

namespace QueryApi.Hosting;

/// <summary>
/// Publishes the notebooks in the background: at start when the pages are not those of the current snapshot, and again after each switch.
/// Until it is done the pages from before are served, or a page that says that they are being made.
/// </summary>
internal sealed class ReportsMaker(WarehouseHome home, ProjectFiles files, SnapshotHost snapshots, ILogger<ReportsMaker> logger) : BackgroundService
{
    // Only the newest matters: a switch while pages are being made asks for one more round, however many there were.
    private readonly Channel<int> wanted = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Why the last attempt failed; null while all is well.</summary>
    public string? Problem { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        snapshots.Switched += OnSwitched;
        try
        {
            Want(snapshots.Current);
            await foreach (var number in wanted.Reader.ReadAllAsync(stoppingToken))
                await MakeAsync(number, stoppingToken);
        }
        finally
        {
            snapshots.Switched -= OnSwitched;
        }
    }

    private void OnSwitched(object? sender, SnapshotSwitchedEventArgs e) => Want(e.Number);

    private void Want(int number) => wanted.Writer.TryWrite(number);

    private async Task MakeAsync(int number, CancellationToken cancellation)
    {
        using var lease = snapshots.Lease();
        if (lease.Snapshot.Number != number || PublishedSite.Read(home.ReportsFolder)?.IsCurrent(number, files.Notebooks) == true)
            return;
        try
        {
            var report = await Publisher.PublishAsync(home, files, lease.Snapshot, home.ReportsFolder, new PublishOptions(), null, cancellation);
            Problem = null;
            logger.LogInformation("Published {Pages} pages of snapshot {Snapshot} in {Seconds:0.0} s", report.Pages.Length, report.Snapshot, report.Elapsed.TotalSeconds);
        }
        catch (Exception e) when (e is NotebookException or IOException or UnauthorizedAccessException)
        {
            // The service must go on without its pages; the address of the reports shows why there are none.
            Problem = e.Message;
            logger.LogError(e, "The reports of snapshot {Snapshot} could not be published", number);
        }
    }
}
