using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Warehouse.Snapshots;

namespace Cli.Tests;

/// <summary>A home with a snapshot of the seed, and a project whose only notebook is a small one; docs/editions.md has been followed in it, word by word.</summary>
public sealed partial class FollowedEditionsPage : IAsyncLifetime
{
    private const string Notebook = """
        {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[
        {"cell_type":"markdown","id":"a","metadata":{},"source":"# Violence against women and girls"},
        {"cell_type":"code","id":"b","metadata":{},"source":"Page(\"Nothing is known yet\", Home.Name, \"2022/23\", \"Management information\");\nvar rows = Table.Of(new[] { (\"Here\", 131m) }).Text(\"Place\", r => r.Item1).Number(\"Cases\", r => new Number(r.Item2, \"count\", \"exact\")).Build();\nShow(rows, \"Cases by place\", \"Cases, Norvale, 2022/23\");"}]}
        """;

    private readonly string project = Directory.CreateTempSubdirectory("warehouse-editions-").FullName;
    private readonly CommandLine line;

    public FollowedEditionsPage() => line = new CommandLine { Files = new ProjectFiles(project) };

    internal string Council => Path.Combine(project, "council-pages");

    internal Dictionary<string, Outcome> Outcomes { get; } = [];

    internal string Reports => line.OpenHome().ReportsFolder;

    internal Outcome Run(params string[] args) => line.Run(args);

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(project, "notebooks"));
        await File.WriteAllTextAsync(Path.Combine(project, "notebooks", "vawg.ipynb"), Notebook);
        Assert.Equal(0, line.Run("build").Code);
        foreach (var command in Commands())
            Outcomes[command] = await line.RunAsync([.. Argument().Matches(command).Skip(1).Select(m => m.Value.Trim('"')).Select(a => a == "council-pages" ? Council : a)]);
    }

    public ValueTask DisposeAsync()
    {
        line.Dispose();
        Directory.Delete(project, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> Commands([CallerFilePath] string thisFile = "") =>
        Fence().Matches(File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "editions.md"))).SelectMany(m => m.Groups["body"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("```console\n(?<body>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Argument();
}

public sealed class EditionTests(FollowedEditionsPage page) : IClassFixture<FollowedEditionsPage>
{
    [Fact]
    public void Every_command_of_the_page_does_its_work() =>
        Assert.All(page.Outcomes, o => Assert.True(o.Value.Code == 0, $"{o.Key}: {o.Value.Error}"));

    [Fact]
    public void What_was_done_is_booked()
    {
        var editions = page.Run("edition", "list", "--json").Json.EnumerateArray().ToDictionary(e => e.GetProperty("number").GetInt32());

        Assert.Equal([(1, "withdrawn"), (2, "final"), (3, "final"), (4, "consultation")], editions.Select(e => (e.Key, e.Value.GetProperty("status").GetString())));
        Assert.Equal(["consultation", "final", "withdrawn"], editions[1].GetProperty("history").EnumerateArray().Select(s => s.GetProperty("state").GetString()));
        Assert.All(editions[1].GetProperty("history").EnumerateArray(), s => Assert.Equal(Environment.UserName, s.GetProperty("who").GetString()));
        Assert.Equal((3, "A partner has withdrawn its return."), (editions[1].GetProperty("correctedBy").GetInt32(), editions[1].GetProperty("withdrawnReason").GetString()));
        Assert.Equal(("council", "/reports/editions/vawg/4/"), (editions[4].GetProperty("role").GetString(), editions[4].GetProperty("address").GetString()));
    }

    [Fact]
    public void The_published_folder_has_what_everybody_may_see_and_no_more()
    {
        Assert.Equal(0, page.Run("notebook", "publish", "--browser", "none").Code);

        Assert.Contains("A partner has withdrawn its return.", Read(page.Reports, 1), StringComparison.Ordinal);
        Assert.Contains("Two files counted one ward twice.", Read(page.Reports, 3), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(page.Reports, "editions", "vawg", "4")));
        Assert.Contains("Cases by place", Read(page.Council, 4), StringComparison.Ordinal);
    }

    [Fact]
    public void Editions_of_equal_numbers_differ_in_nothing()
    {
        var diff = page.Outcomes.Single(o => o.Key.EndsWith("draft --json", StringComparison.Ordinal)).Value.Json;

        Assert.Equal((0, 0), (diff.GetProperty("changed").GetInt32(), diff.GetProperty("changes").GetArrayLength()));
        Assert.True(diff.GetProperty("same").GetInt32() > 0);
    }

    [Theory]
    [InlineData(1, "is no edition: give its number", "edition", "diff", "vawg", "1", "newest")]
    [InlineData(1, "Did you mean 'vawg'?", "edition", "withdraw", "vwag", "1", "--reason", "x")]
    [InlineData(1, "Did you mean 'vawg'?", "edition", "create", "vawgg")]
    [InlineData(1, "--approver", "edition", "create", "vawg", "--status", "final")]
    [InlineData(1, "is withdrawn", "edition", "approve", "vawg", "1", "--approver", "Somebody")]
    [InlineData(2, "\"2026-12-01 09:30\"", "edition", "create", "vawg", "--not-before", "tomorrow")]
    [InlineData(2, "--reason", "edition", "withdraw", "vawg", "3")]
    public void What_cannot_be_done_is_said_with_what_can(int code, string words, params string[] args)
    {
        var outcome = page.Run(args);

        Assert.Equal(code, outcome.Code);
        Assert.Contains(words, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_for_another_role_never_go_where_everybody_reads()
    {
        var outcome = page.Run("notebook", "publish", "--role", "council", "--out", Path.Combine(page.Reports, "..", "reports"));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("served to everybody", outcome.Error, StringComparison.Ordinal);
    }

    private static string Read(string site, int number) =>
        File.ReadAllText(Path.Combine(site, "editions", "vawg", number.ToString(System.Globalization.CultureInfo.InvariantCulture), "index.html"));
}
