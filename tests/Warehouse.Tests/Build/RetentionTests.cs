using Warehouse.Query;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Build;

/// <summary>The last three snapshots are kept.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void The_fourth_build_deletes_the_first_which_a_reader_still_finishes()
    {
        home.Build(ProjectCopy.Shared);
        using var host = SnapshotHost.Open(home.Home);
        using var lease = host.Lease();
        for (var i = 0; i < 3; i++)
            home.Build(ProjectCopy.Shared);
        host.Refresh();

        Assert.Equal([4, 3, 2], SnapshotManifest.Numbers(home.Home));
        Assert.Equal(4, host.Current);
        Assert.Equal(1, lease.Snapshot.Number);
        lease.Snapshot.WarmUp();
        using (var older = host.Lease(2))
            Assert.Equal(2, older.Snapshot.Number);
        Assert.Equal(QueryErrorCode.SnapshotGone, Assert.Throws<QueryException>(() => host.Lease(1)).Code);
        Assert.Equal(QueryErrorCode.SnapshotGone, Assert.Throws<QueryException>(() => host.Lease(9)).Code);
    }
}
