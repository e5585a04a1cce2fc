using System.Globalization;
using DuckDb;
using Warehouse.Catalog;
using Warehouse.Snapshots;
using Warehouse.Sql;
using Warehouse.Tests.Build;

namespace Warehouse.Tests.Snapshots;

public sealed class SnapshotHostTests : IDisposable
{
    private static readonly Statement NumberAndMonths = new(
        "SELECT (SELECT (json->>'Snapshot')::INTEGER FROM catalogue) AS number, month FROM dim_month, range(50) WHERE month >= $p1",
        [new DateOnly(2001, 1, 1)],
        [new("number", ColumnType.Int32, Nullable: false, ResultRole.Value), new("month", ColumnType.Date, Nullable: false, ResultRole.Value)]);

    private readonly TestHome home = new();

    public SnapshotHostTests() => home.Build(ProjectCopy.Shared);

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Swaps_under_load_fail_no_reader_and_every_answer_is_of_one_snapshot()
    {
        using var host = SnapshotHost.Open(home.Home);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadUntil(host, stop.Token))).ToArray();
        for (var i = 0; i < 4; i++)
        {
            home.Build(ProjectCopy.Shared);
            host.Refresh();
        }

        await stop.CancelAsync();
        var seen = (await Task.WhenAll(readers)).SelectMany(r => r).ToHashSet();

        Assert.Equal(5, host.Current);
        Assert.Null(host.Problem);
        Assert.True(seen.Count > 1, "No reader ran across a swap.");
    }

    [Fact]
    public void A_switch_is_noticed_without_being_asked()
    {
        using var host = SnapshotHost.Open(home.Home);
        using var switched = new ManualResetEventSlim();
        var number = 0;
        host.Switched += (_, e) =>
        {
            number = e.Number;
            switched.Set();
        };

        home.Build(ProjectCopy.Shared);

        Assert.True(switched.Wait(TimeSpan.FromSeconds(20)), "The new manifest was not noticed.");
        Assert.Equal((2, 2), (number, host.Current));
    }

    [Fact]
    public void A_newer_snapshot_that_cannot_be_opened_leaves_the_one_before_serving()
    {
        using var host = SnapshotHost.Open(home.Home);
        File.WriteAllText(SnapshotManifest.SnapshotPath(home.Home, 2), "no database");
        new SnapshotManifest(2, "warehouse-2.duckdb", DateTimeOffset.UnixEpoch, 11).Write(home.Home);
        host.Refresh();

        Assert.Equal(1, host.Current);
        Assert.IsType<DuckDBException>(host.Problem);
        using (var lease = host.Lease())
            Assert.Equal(1, lease.Snapshot.Number);

        Assert.Equal(3, home.Build(ProjectCopy.Shared).Snapshot);
        host.Refresh();
        Assert.Equal(3, host.Current);
        Assert.Null(host.Problem);
    }

    [Fact]
    public void A_lease_given_back_twice_counts_once_and_cannot_be_used()
    {
        using var host = SnapshotHost.Open(home.Home);
        var lease = host.Lease();
        lease.Dispose();
        lease.Dispose();
        Assert.Throws<ObjectDisposedException>(() => lease.Snapshot);
        using var another = host.Lease();
        another.Snapshot.WarmUp();
    }

    [Fact]
    public void A_closed_host_gives_no_lease()
    {
        var host = SnapshotHost.Open(home.Home);
        host.Dispose();
        Assert.Throws<ObjectDisposedException>(() => host.Lease());
        host.Refresh();
    }

    private static async Task<HashSet<int>> ReadUntil(SnapshotHost host, CancellationToken stop)
    {
        var seen = new HashSet<int>();
        while (!stop.IsCancellationRequested)
        {
            using var lease = host.Lease();
            await using var result = await lease.Snapshot.QueryAsync(NumberAndMonths, CancellationToken.None);
            var rows = 0;
            while (await result.Reader.ReadAsync(CancellationToken.None))
            {
                Assert.Equal(lease.Snapshot.Number, Convert.ToInt32(result.Reader.GetValue(0), CultureInfo.InvariantCulture));
                rows++;
            }

            Assert.Equal(50 * 363, rows);
            seen.Add(lease.Snapshot.Number);
        }

        return seen;
    }
}
