namespace Conformance.Tests;

/// <summary>A disk without room and a folder that may not be written to: a clear message, and nothing half.</summary>
public sealed class FullDiskTests
{
    private const string Total = "RecordedOffences?$apply=groupby((AreaType,SourceCode),aggregate(Count with sum as Total))&$orderby=AreaType";

    [Fact]
    public async Task On_a_full_disk_load_and_build_fail_with_a_clear_message_and_what_was_served_stays()
    {
        await using var samples = new Service();
        await using var home = new Service();
        var before = await SampleAsync(home, samples);
        var more = Path.Combine(samples.Folder, "more");
        Succeeded(await samples.CliAsync("sample", "--rows", "2000000", "--out", more));

        var full = await OnSmallDiskAsync(home, $"load --synthetic '{more}'", "build");

        Assert.Equal(1, full.ExitCode);
        Assert.Contains("No space left on device", full.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", full.Error, StringComparison.Ordinal);
        Assert.EndsWith(before, full.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_folder_that_may_not_be_written_to_load_and_build_say_so_and_queries_still_answer()
    {
        await using var samples = new Service();
        await using var home = new Service();
        var before = await SampleAsync(home, samples);
        var readOnly = await RunAsync(home, $"mount --bind '{home.Folder}' '{home.Folder}' && mount -o remount,ro,bind '{home.Folder}'", $"load --synthetic '{samples.Folder}'", "build");

        Assert.Equal(1, readOnly.ExitCode);
        Assert.Contains("Read-only file system", readOnly.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", readOnly.Error, StringComparison.Ordinal);
        Assert.EndsWith(before, readOnly.Output.TrimEnd(), StringComparison.Ordinal);
    }

    private static async Task<string> SampleAsync(Service home, Service samples)
    {
        var folder = Path.Combine(samples.Folder, "sample");
        Succeeded(await samples.CliAsync("sample", "--rows", "20000", "--out", folder));
        Succeeded(await home.CliAsync("load", "--synthetic", folder));
        Succeeded(await home.CliAsync("build"));
        return Succeeded(await home.CliAsync("query", Total, "--format", "json")).TrimEnd();
    }

    // The home moves to a disk of its own with two megabytes to spare, which only this process and its children see.
    private static Task<Outcome> OnSmallDiskAsync(Service home, params string[] commands) => RunAsync(
        home,
        $"copy=$(mktemp -d) && cp -r '{home.Folder}/.' $copy && mount -t tmpfs -o size=$(($(du -sk $copy | cut -f1) + 2048))k tmpfs '{home.Folder}' && cp -r $copy/. '{home.Folder}' && rm -r $copy",
        commands);

    // The commands one after the other, each of which must end with exit code 1, then the query.
    private static async Task<Outcome> RunAsync(Service home, string mount, params string[] commands)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It needs a mount of its own, which only Linux offers.");
        var warehouse = $"dotnet '{Machine.Product("Cli", "warehouse")}'";
        var lines = commands.Select(c => $"{warehouse} {c} >/dev/null; code=$?; [ $code = 1 ] || exit $((100 + code))");
        var script = string.Join('\n', [$"({mount}) || exit 99", .. lines, $"{warehouse} query '{Total}' --format json", "exit 1"]);
        var outcome = await home.RunAsync("unshare", "--user", "--map-root-user", "--mount", "bash", "-c", script);
        Assert.SkipWhen(outcome.ExitCode == 99 || outcome.Error.Contains("unshare", StringComparison.Ordinal), "This machine lets nobody make a mount of his own: " + outcome.Error);
        return outcome;
    }

    private static string Succeeded(Outcome outcome)
    {
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        return outcome.Output;
    }
}
