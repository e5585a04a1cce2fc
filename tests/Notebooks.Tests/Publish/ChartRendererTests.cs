using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Notebooks.Format;
using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class ChartRendererTests
{
    [Fact]
    public async Task Drawing_the_same_specification_twice_gives_the_same_bytes()
    {
        SkipWithoutNode();
        var spec = JsonNode.Parse("""{"data":{"values":[{"a":"x","b":3}]},"mark":"bar","encoding":{"y":{"field":"a"},"x":{"field":"b","type":"quantitative"}}}""")!.AsObject();

        var drawn = await Draw(("one", spec), ("two", spec));

        Assert.StartsWith("<svg", drawn.Svg["one"], StringComparison.Ordinal);
        Assert.Equal(drawn.Svg["one"], drawn.Svg["two"]);
        Assert.Null(drawn.Warning);
    }

    [Fact]
    public async Task A_chart_that_would_fetch_is_refused()
    {
        var spec = JsonNode.Parse("""{"data":{"url":"https://example.org/rows.csv"},"mark":"bar"}""")!.AsObject();

        var exception = await Assert.ThrowsAsync<NotebookException>(() => Draw(("page/figure-1", spec)));

        Assert.Contains("page/figure-1", exception.Message, StringComparison.Ordinal);
        Assert.Contains("put the rows into data.values", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_specification_names_its_chart()
    {
        SkipWithoutNode();
        var spec = JsonNode.Parse("""{"data":{"values":[]},"mark":"sausage"}""")!.AsObject();

        var exception = await Assert.ThrowsAsync<NotebookException>(() => Draw(("page/figure-9", spec)));

        Assert.Contains("page/figure-9", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_drawings_the_table_stands_in_for_the_chart_and_the_page_says_so()
    {
        var exhibit = new Notebooks.Display.Exhibit("Bars", "Count", "Alt", [new("Ward", false)], [[new("High", null, null, null, null, false, [])]], [], [])
        {
            Specification = [],
        };
        var drawings = new Drawings(ImmutableDictionary<string, string>.Empty, "Charts are not drawn: Node.js was not found.");

        var html = ExhibitHtml.Write("page", new Block.Numbered("figure-1", "Figure 1", exhibit), drawings, SourceBook.Empty).Text;

        Assert.Contains("Node.js was not found. The table has the same numbers.", html, StringComparison.Ordinal);
        Assert.Contains("<table", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<details><summary>Table", html, StringComparison.Ordinal);
    }

    internal static void SkipWithoutNode()
    {
        if (Environment.GetEnvironmentVariable("WAREHOUSE_TEST_ALL") != "1")
            Assert.SkipUnless(HasNode(), "Node.js is not installed");
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Task<Drawings> Draw(params (string, JsonObject)[] charts) =>
        ChartRenderer.DrawAsync(charts, AppContext.BaseDirectory, "node", TestContext.Current.CancellationToken);
}
