using Warehouse.Build;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Build;

public sealed class CheckWithoutPublishingTests : IDisposable
{
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Checking_runs_every_file_of_checks_and_publishes_nothing()
    {
        var checks = SnapshotBuilder.Check(home.Home, TestHome.Project, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(TestHome.Project.Sql, "checks"), "*.sql").Select(f => $"sql/checks/{Path.GetFileName(f)}").Order(StringComparer.Ordinal),
            checks.Data.Select(c => c.File));
        Assert.False(home.Home.HasSnapshot);
        Assert.Empty(Directory.EnumerateFiles(home.Home.SnapshotsFolder, "*.duckdb*"));
    }

    [Fact]
    public void A_home_marked_as_synthetic_stays_so()
    {
        Assert.False(home.Home.IsSynthetic);
        home.Home.MarkSynthetic();
        Assert.True(WarehouseHome.Open(home.Home.Root).IsSynthetic);
    }
}
