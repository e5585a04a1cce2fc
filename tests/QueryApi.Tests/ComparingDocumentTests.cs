using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QueryApi.Tests.Hosting;

namespace QueryApi.Tests;

/// <summary>Two winters of three boroughs: Barnet's residential burglaries are the 482 and 522 of the paper of April 2023.</summary>
public sealed class TwoWinters() : ApiServer(Counts, null)
{
    private const string Counts = """
        MajorText,MinorText,LookUp_BoroughName,202112,202201,202202,202203,202204,202205,202206,202207,202208,202209,202210,202211,202212,202301,202302,202303
        Burglary,Burglary - Residential,Barnet,150,160,172,100,100,100,100,100,100,100,100,100,170,180,172,90
        Burglary,Burglary - Residential,Brent,45,45,45,40,40,40,40,40,40,40,40,40,50,50,50,40
        Burglary,Burglary - Residential,Harrow,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20
        Theft,Shoplifting,Barnet,50,40,41,60,60,60,60,60,60,60,60,60,70,60,61,65
        Theft,Shoplifting,Brent,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30
        Theft,Shoplifting,Harrow,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10

        """;
}

/// <summary>docs/comparing.md, word by word: each question on its channel, each answer as printed there.</summary>
public sealed partial class ComparingDocumentTests(TwoWinters server) : IClassFixture<TwoWinters>
{
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (Match example in Example().Matches(File.ReadAllText(Document())))
                examples.Add(example.Groups["kind"].Value, example.Groups["question"].Value.Trim(), example.Groups["answer"].Value);
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_page_tells_the_truth(string kind, string question, string answer)
    {
        var actual = kind switch
        {
            "http" => await OfODataAsync(question),
            "graphql" => JsonNode.Parse((await server.AskAsync(question)).GetRawText()),
            _ => await OfCommandLineAsync(question),
        };
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(answer), actual), actual?.ToJsonString());
    }

    [Fact]
    public void The_page_has_an_example_of_each_channel() => Assert.Equal(["console", "graphql", "http"], Examples.Select(e => e.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    private async Task<JsonNode?> OfODataAsync(string question)
    {
        using var reply = await server.GetAsync(question["GET ".Length..]);
        return JsonNode.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["value"];
    }

    // warehouse query "..." --option value
    private async Task<JsonNode?> OfCommandLineAsync(string question)
    {
        var parts = question.Split('"');
        string[] arguments = ["query", parts[1].Replace("\\$", "$", StringComparison.Ordinal), .. parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return JsonNode.Parse((await server.RunAsync(arguments)).Data);
    }

    private static string Document([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "comparing.md");

    [GeneratedRegex(@"```(?<kind>http|graphql|console)\n(?<question>.*?)```\s+```json\n(?<answer>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();
}
