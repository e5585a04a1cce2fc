using System.Text.Json;

namespace Conformance.Tests;

/// <summary>Follows the page about sources in a copy of the project, as its reader would: files written, built, commands run.</summary>
public sealed class HowToTests : IDisposable
{
    private static readonly string[] Copied = ["src", "sql", "seed", "notebooks", "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "global.json", "package.json"];
    private readonly string copy = Directory.CreateTempSubdirectory("warehouse-how-to-").FullName;

    [Fact]
    public async Task A_source_is_added_as_the_page_says()
    {
        CopyProject();
        var source = HowTo.Read("adding-a-source.md");
        source.WriteFiles(copy);
        await BuildAsync();

        var answers = await FollowAsync(source);
        Assert.Contains("n/a", answers[1], StringComparison.Ordinal);
        Assert.Equal(Rows(source.Answer), Rows(answers[^1]));
    }

    public void Dispose()
    {
        // The link goes first, so that what it points to stays.
        Directory.Delete(Path.Combine(copy, "node_modules"));
        Directory.Delete(copy, recursive: true);
    }

    private void CopyProject()
    {
        foreach (var name in Copied)
            ProjectCopy.Copy(Path.Combine(Machine.Root, name), Path.Combine(copy, name));
        Directory.CreateSymbolicLink(Path.Combine(copy, "node_modules"), Path.Combine(Machine.Root, "node_modules"));
        Directory.CreateDirectory(Path.Combine(copy, "docs"));
        File.Copy(Path.Combine(Machine.Root, "Warehouse.sln"), Path.Combine(copy, "Warehouse.sln"));
    }

    private async Task BuildAsync()
    {
        var build = await Machine.RunAsync("dotnet", ["build", Path.Combine(copy, "src", "Cli"), "--nologo", "-v", "q"], workingDirectory: copy);
        Assert.True(build.ExitCode == 0, build.Output);
    }

    private async Task<List<string>> FollowAsync(HowTo page)
    {
        var answers = new List<string>();
        foreach (var command in page.Commands)
        {
            var assembly = Path.Combine(copy, "artifacts", "bin", "Cli", "debug", "warehouse.dll");
            var outcome = await Machine.RunAsync("dotnet", [assembly, .. command], new Dictionary<string, string> { ["WAREHOUSE_HOME"] = Path.Combine(copy, "home") }, copy);
            Assert.True(outcome.ExitCode == 0, $"warehouse {string.Join(' ', command)}: {outcome.Output}{outcome.Error}");
            answers.Add(outcome.Output);
        }

        return answers;
    }

    private static string[] Rows(string json) =>
        [.. JsonDocument.Parse(json).RootElement.EnumerateRows().Select(r => JsonSerializer.Serialize(r))];
}
