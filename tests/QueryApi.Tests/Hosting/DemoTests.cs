using QueryApi.Hosting;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace QueryApi.Tests.Hosting;

public sealed class DemoTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-demo-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_demonstration_has_a_home_of_its_own_with_synthetic_data_and_refuses_real_files()
    {
        var home = WarehouseHome.Open(Path.Combine(folder, "home"));
        FirstStart.Prepare(home, ProjectFiles.Locate(), isDemo: true, _ => { }, demoRows: 1);

        using (var host = SnapshotHost.Open(home))
        {
            using var lease = host.Lease();
            Assert.True(lease.Snapshot.Catalogue.Synthetic);
        }

        Assert.True(home.IsSynthetic);
        var real = Path.Combine(folder, "real.csv");
        File.WriteAllText(real, Offences.First);
        var report = new Loader(home, ProjectFiles.Locate()).Load([real], new LoadOptions(Synthetic: home.IsSynthetic), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(FileOutcome.Refused, Assert.Single(report.Files).Outcome);
    }

    [Fact]
    public void A_second_start_finds_everything_in_place()
    {
        var home = WarehouseHome.Open(Path.Combine(folder, "home"));
        var files = ProjectFiles.Locate();
        FirstStart.Prepare(home, files, isDemo: false, _ => { });
        var said = new List<string>();
        FirstStart.Prepare(home, files, isDemo: false, said.Add);
        Assert.Empty(said);
    }

    [Theory]
    [InlineData(new[] { "--demo", "--urls", "http://x" }, true, true)]
    [InlineData(new[] { "--urls", "http://x", "--no-reports" }, false, false)]
    public void Its_own_words_are_taken_off_the_command_line(string[] args, bool isDemo, bool publishes)
    {
        var options = ApiOptions.Parse(args);
        Assert.Equal((isDemo, publishes), (options.IsDemo, options.PublishesReports));
        Assert.Equal(["--urls", "http://x"], options.HostArguments);
    }
}
