using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Load;
using Warehouse.Load.Sample;
using Warehouse.Snapshots;

namespace QueryApi.Hosting;

/// <summary>Makes sure that there is something to serve: a snapshot from <c>seed/</c>, in the demonstration with synthetic files loaded first.</summary>
internal static class FirstStart
{
    /// <summary>Two years of every borough and ward of London, and a little more.</summary>
    public const long DemoRows = 600_000;
    private const long DemoCases = 2_000;

    /// <param name="home">The home.</param>
    /// <param name="files">The project's files.</param>
    /// <param name="isDemo">Whether to fill it with synthetic data.</param>
    /// <param name="say">Told what is being done, a line at a time.</param>
    /// <param name="demoRows">How many rows of synthetic data, at least.</param>
    public static void Prepare(WarehouseHome home, ProjectFiles files, bool isDemo, Action<string> say, long demoRows = DemoRows)
    {
        if (home.HasSnapshot)
            return;
        if (isDemo)
            LoadSample(home, files, say, demoRows);
        say($"Building the first snapshot in {home.SnapshotsFolder} ...");
        var report = SnapshotBuilder.Build(home, files, new Lines(line => say($"  {line}")));
        say($"Snapshot {report.Snapshot} is ready ({report.Duration.TotalSeconds:0.0} s).");
    }

    /// <summary>Whether the message of a failed start is for whoever starts: settings, files, ports. The rest is our own mistake.</summary>
    public static bool IsExplained(Exception e) =>
        e is InvalidFileException or CheckFailedException or LedgerBusyException or IOException or UnauthorizedAccessException;

    private static void LoadSample(WarehouseHome home, ProjectFiles files, Action<string> say, long rows)
    {
        say("Making synthetic files for the demonstration. None of their numbers happened.");
        var folder = Path.Combine(home.Root, "sample");
        var sample = SampleWriter.Write(files, new SampleOptions(rows, FirstBorough: home.Settings.HomeBorough) { Cases = DemoCases }, folder);
        home.MarkSynthetic();
        var report = new Loader(home, files).Load(sample.Files, new LoadOptions(Synthetic: true, Who: "demo"));
        foreach (var file in report.Files)
            say($"  {file.Message}");
    }

    // Progress<T> posts to the thread pool, and lines would come out of order.
    private sealed class Lines(Action<string> say) : IProgress<string>
    {
        public void Report(string value) => say(value);
    }
}
