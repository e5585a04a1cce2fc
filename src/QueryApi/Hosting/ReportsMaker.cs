using System.Collections.Immutable;
using System.Threading.Channels;
using Notebooks.Editions;
using Notebooks.Format;
using Notebooks.Publish;
using Warehouse.Access;
using Warehouse.Snapshots;

namespace QueryApi.Hosting;

/// <summary>
/// Publishes the notebooks in the background: at start when the pages are not those of the current snapshot, again after each switch, and when an edition
/// takes a step or its time has come.
/// Until it is done the pages from before are served, or a page that says that they are being made.
/// </summary>
internal sealed class ReportsMaker(WarehouseHome home, ProjectFiles files, SnapshotHost snapshots, TimeProvider time, ILogger<ReportsMaker> logger) : BackgroundService
{
    // How late an edition may be: reading a few small files costs nothing worth saving.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    // Only the newest matters: a switch while pages are being made asks for one more round, however many there were.
    private readonly Channel<int> wanted = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private ImmutableArray<string> editions = [];

    /// <summary>Why the last attempt failed; null while all is well.</summary>
    public string? Problem { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        snapshots.Switched += OnSwitched;
        await using var look = time.CreateTimer(_ => LookAtEditions(), null, LookEvery, LookEvery);
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

    private async Task<bool> IsCurrentAsync(Snapshot snapshot, CancellationToken cancellation) =>
        PublishedSite.Read(home.ReportsFolder) is { } site
        && site.Editions.SequenceEqual(editions)
        && await Publisher.IsCurrentAsync(home, files, snapshot, home.ReportsFolder, cancellation);

    private void OnSwitched(object? sender, SnapshotSwitchedEventArgs e) => Want(e.Number);

    private void Want(int number) => wanted.Writer.TryWrite(number);

    private void LookAtEditions()
    {
        if (!Editions().SequenceEqual(editions))
            Want(snapshots.Current);
    }

    // A store that cannot be read is another store: publishing says what is wrong with it, once.
    private ImmutableArray<string> Editions()
    {
        try
        {
            return EditionStore.Describe(EditionStore.Of(home).Released(time.GetUtcNow(), Role.Public));
        }
        catch (Exception e) when (e is EditionException or IOException or UnauthorizedAccessException)
        {
            return [e.Message];
        }
    }

    private async Task MakeAsync(int number, CancellationToken cancellation)
    {
        using var lease = snapshots.Lease();
        editions = Editions();
        if (lease.Snapshot.Number != number)
            return;
        try
        {
            if (await IsCurrentAsync(lease.Snapshot, cancellation))
                return;
            var report = await Publisher.PublishAsync(home, files, lease.Snapshot, home.ReportsFolder, new PublishOptions { Time = time }, null, cancellation);
            Problem = null;
            logger.LogInformation("Published {Pages} pages of snapshot {Snapshot} in {Seconds:0.0} s", report.Pages.Length, report.Snapshot, report.Elapsed.TotalSeconds);
        }
        catch (Exception e) when (e is NotebookException or PublishStoppedException or EditionException or IOException or UnauthorizedAccessException)
        {
            // The service must go on without its pages; the address of the reports shows why there are none.
            Problem = e.Message;
            logger.LogError(e, "The reports of snapshot {Snapshot} could not be published", number);
        }
    }
}
