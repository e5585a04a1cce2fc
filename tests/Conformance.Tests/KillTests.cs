using System.Globalization;
using System.Text.Json;

namespace Conformance.Tests;

/// <summary>Loads and builds that are killed in the middle: what is served stays, what was accepted is there once, and a rerun completes.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const string Served = "RecordedOffences?$apply=groupby((AreaType,SourceCode,BoroughName,FinancialYear),aggregate(Count with sum as Total))&$orderby=AreaType,BoroughName,FinancialYear";

    private static readonly int Kills = Environment.GetEnvironmentVariable("WAREHOUSE_SOAK") == "1" ? 200 : 10;

    [Fact]
    public async Task A_load_or_build_that_is_killed_anywhere_loses_nothing_and_counts_nothing_twice()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        await using var samples = new Service();
        var (first, second) = (await SampleAsync(samples, 1), await SampleAsync(samples, 2));
        await using var undisturbed = new Service();
        await LoadAndBuildAsync(undisturbed, first);
        await using var start = undisturbed.Copy();
        var before = await StateAsync(undisturbed);
        await LoadAndBuildAsync(undisturbed, second);
        var after = await StateAsync(undisturbed);
        Assert.NotEqual(before, after);

        var fell = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var kill in Plan(random))
        {
            await using var home = start.Copy();
            var step = kill.IsOfLoad
                ? await kill.RunAsync(home, "load", "--synthetic", second)
                : await LoadThenKillBuildAsync(home, second, kill);
            fell[Stage(step)] = fell.GetValueOrDefault(Stage(step)) + 1;
            var left = await StateAsync(home);
            Assert.True(left.Served == before.Served || (!kill.IsOfLoad && left.Served == after.Served), $"{kill} at '{step}' left {left.Served}");
            Assert.True(kill.IsOfLoad || left.Batches == after.Batches, $"{kill} at '{step}' left {left.Batches}");

            await LoadAndBuildAsync(home, second);
            Assert.Equal(after, await StateAsync(home));
        }

        foreach (var (stage, kills) in fell)
            output.WriteLine($"{kills,4} in {stage}");
    }

    [Fact]
    public async Task Two_loads_at_once_both_complete_or_one_is_told_to_try_again()
    {
        await using var home = new Service();
        var (first, second) = (await SampleAsync(home, 1), await SampleAsync(home, 2));
        _ = await home.CliAsync("status");
        var outcomes = await Task.WhenAll(home.CliAsync("load", "--synthetic", first), home.CliAsync("load", "--synthetic", second));

        Assert.Contains(outcomes, o => o.ExitCode == 0);
        Assert.All(outcomes.Where(o => o.ExitCode != 0), o => Assert.Contains("try again when it is done", o.Error, StringComparison.Ordinal));
        Assert.Equal(0, (await home.CliAsync("load", "--synthetic", first, second)).ExitCode);
        Assert.Equal(4, await CountAsync(home));
    }

    // Every step has its turn, loads and builds in equal parts; how long after the step begins is chance.
    private static IEnumerable<Kill> Plan(Random random)
    {
        var (load, build) = (Shuffled(Kill.LoadSteps, random), Shuffled(Kill.BuildSteps, random));
        for (var i = 0; i < Kills; i++)
        {
            var steps = i % 2 == 0 ? load : build;
            yield return new Kill(steps[i / 2 % steps.Length], TimeSpan.FromMilliseconds(random.Next(0, 60)));
        }
    }

    private static string[] Shuffled(string[] steps, Random random)
    {
        string[] copy = [.. steps];
        random.Shuffle(copy);
        return copy;
    }

    private static async Task<string> LoadThenKillBuildAsync(Service home, string folder, Kill kill)
    {
        Succeeded(await home.CliAsync("load", "--synthetic", folder));
        return await kill.RunAsync(home, "build");
    }

    private static async Task<string> SampleAsync(Service home, int seed)
    {
        var folder = Path.Combine(home.Folder, "sample", seed.ToString(CultureInfo.InvariantCulture));
        Succeeded(await home.CliAsync("sample", "--rows", "20000", "--seed", seed.ToString(CultureInfo.InvariantCulture), "--out", folder));
        return folder;
    }

    private static async Task LoadAndBuildAsync(Service home, string folder)
    {
        Succeeded(await home.CliAsync("load", "--synthetic", folder));
        Succeeded(await home.CliAsync("build"));
    }

    private static async Task<State> StateAsync(Service home) =>
        new(Succeeded(await home.CliAsync("query", Served, "--format", "json")), await BatchesAsync(home));

    // What identifies a batch and what was kept of it; not when it was loaded.
    private static async Task<string> BatchesAsync(Service home)
    {
        using var list = JsonDocument.Parse(Succeeded(await home.CliAsync("batch", "list", "--json")));
        return string.Join('\n', list.RootElement.EnumerateArray()
            .Select(b => $"{b.GetProperty("file")} {b.GetProperty("sha256")} {b.GetProperty("rowsRead")} {b.GetProperty("state")}")
            .Order(StringComparer.Ordinal));
    }

    private static async Task<int> CountAsync(Service home) => (await BatchesAsync(home)).Split('\n').Length;

    private static string Stage(string step) => step.StartsWith("sql/checks", StringComparison.Ordinal)
        ? "build: checks"
        : step.StartsWith("sql/", StringComparison.Ordinal) ? "build: scripts" : Kill.LoadSteps.FirstOrDefault(s => step.StartsWith(s, StringComparison.Ordinal)) is { } load ? $"load: {load}" : step;

    private static string Succeeded(Outcome outcome)
    {
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        return outcome.Output;
    }

    private sealed record State(string Served, string Batches);
}
