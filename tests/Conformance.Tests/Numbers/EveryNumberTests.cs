using System.Text.Json;

namespace Conformance.Tests.Numbers;

/// <summary>
/// Every number in a published page equals the API's answer to the query shown beside it: each is followed over HTTP to where it says that
/// it stands, each derived one is computed again, and the page itself is read for numbers that nothing stands behind.
/// </summary>
public abstract class EveryNumberTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private protected static async Task FollowAllAsync(Service service, int least)
    {
        using var site = JsonDocument.Parse(await service.GetAsync("/reports/site.json"));
        var pages = site.RootElement.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("entry").GetProperty("name").GetString()!).ToList();
        var answers = new Answers(service);
        var findings = new List<string>();
        var (followed, derived, shown, told) = (0, 0, 0, 0);
        foreach (var page in pages)
        {
            var numbers = JsonSerializer.Deserialize<ShownNumbers>(await service.GetAsync($"/reports/{page}/numbers.json"), Json)!;
            await answers.AskAsync(numbers.Origins);
            var follower = new Follower(numbers, answers);
            follower.FollowAll();
            var (html, notebook) = (await service.GetAsync($"/reports/{page}.html"), await service.GetAsync($"/reports/{page}.ipynb"));
            var text = new PageText(html, numbers, notebook);
            text.Check();
            findings.AddRange([.. follower.Findings, .. text.Findings]);
            if (html.Contains($"href=\"{page}-summary.html\"", StringComparison.Ordinal))
                findings.AddRange(await SummaryAsync(service, numbers, notebook));
            (followed, derived, shown, told) = (followed + follower.Followed, derived + follower.Derived, shown + text.Shown, told + text.Told);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{pages.Count} pages: {shown} numbers in tables and {told} in words; {followed} followed, {derived} of them or their operands derived, {answers.Asked} queries asked.");
        Assert.True(findings.Count == 0, $"{findings.Count} findings:\n{string.Join('\n', findings)}");
        Assert.InRange(followed, shown + told, int.MaxValue);
        Assert.InRange(shown + told, least, int.MaxValue);
    }

    private static async Task<List<string>> SummaryAsync(Service service, ShownNumbers numbers, string notebook)
    {
        var summary = new PageText(await service.GetAsync($"/reports/{numbers.Page}-summary.html"), numbers, notebook, isSummary: true);
        summary.Check();
        return summary.Findings;
    }
}

/// <summary>On a fresh clone: the figures of the papers, and what is not loaded.</summary>
[Collection(SeededServiceTests.Name)]
public sealed class EveryNumberOfTheSeedTests(SeededService seeded) : EveryNumberTests
{
    [Fact]
    public Task Every_number_in_a_published_page_equals_the_answer_to_the_query_shown_beside_it() => FollowAllAsync(seeded.Service, 500);
}

/// <summary>With everything that publishers give.</summary>
[Collection(LoadedServiceTests.Name)]
public sealed class EveryNumberOfThePublishersTests(LoadedService loaded) : EveryNumberTests
{
    [Fact]
    public async Task Every_number_in_a_published_page_equals_the_answer_to_the_query_shown_beside_it()
    {
        Machine.SharedData("");
        await FollowAllAsync(loaded.Service, 1000);
    }
}
