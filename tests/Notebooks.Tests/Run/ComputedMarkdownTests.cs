using Notebooks.Format;
using Notebooks.Run;

namespace Notebooks.Tests.Run;

public sealed class ComputedMarkdownTests
{
    private const string Numbers = "var now = (await Query(\"RecordedOffences?$apply=now\")).Single(\"Total\");\nvar before = new Number(482, \"count\", \"exact\");\nvar change = new Change(now, before);";
    private const string Sentence = "## Burglary\n\nIt {{ change }}: {{now}} offences, {{change.InFull()}}. A ward is {{ string.Join(\", \", new[] { \"Hale\" }.Select(w => $\"{w}\")) }}.";

    [Fact]
    public async Task A_changed_number_changes_the_sentence()
    {
        var rose = await Run(new FewRows { Count = 600 }, Books.Code("a", Numbers), Books.Computed("b", Sentence));
        var fell = await Run(new FewRows { Count = 470 }, Books.Code("a", Numbers), Books.Computed("b", Sentence));

        Assert.Equal("## Burglary\n\nIt rose by 24.5%, more than chance: 600 offences, rose by 24.5%, from 482 to 600, more than chance. A ward is Hale.", Text(rose));
        Assert.Equal("## Burglary\n\nIt fell by 2.5%, could be chance: 470 offences, fell by 2.5%, from 482 to 470, could be chance. A ward is Hale.", Text(fell));
    }

    [Fact]
    public async Task The_numbers_of_a_sentence_keep_where_they_came_from()
    {
        var result = await Run(new FewRows(), Books.Code("a", Numbers), Books.Computed("b", "There were {{now}}."));

        var kept = System.Text.Json.Nodes.JsonNode.Parse(result.Notebook.ToString())!["cells"]![1]!["metadata"]!["warehouse"]!;
        Assert.Equal(("544", "exact"), ((string)kept["numbers"]![0]!["Text"]!, (string)kept["numbers"]![0]!["Status"]!));
        Assert.Equal("RecordedOffences?$apply=now", (string)kept["origins"]![0]!["Query"]!);
    }

    [Fact]
    public async Task An_executed_notebook_can_be_run_again()
    {
        var first = await Run(new FewRows { Count = 600 }, Books.Code("a", Numbers), Books.Computed("b", "There were {{now}}."));
        var again = await NotebookRunner.RunAsync(first.Notebook, new FewRows { Count = 601 }, new RunOptions(), null, TestContext.Current.CancellationToken);

        Assert.Equal("There were 601.", Text(again));
    }

    [Fact]
    public async Task Only_a_tagged_cell_is_computed_and_braces_behind_a_backslash_are_text()
    {
        var result = await Run(new FewRows(), Books.Markdown("a", "A template says {{name}}."), Books.Computed("b", "Write \\{{name}} for {{1 + 1}}."));

        Assert.Equal("A template says {{name}}.", result.Notebook.Cells[0].Source);
        Assert.Equal("Write {{name}} for 2.", Text(result));
    }

    [Theory]
    [InlineData("One.\n\nTwo {{ missing }}.", 3, "CS0103")]
    [InlineData("{{1}}\n{{2}}\n{{ throw new InvalidOperationException(\"no\") }}", 3, "CS")]
    [InlineData("One\n{{ Number.Sum([]).Value / 0 }}", 2, "DivideByZeroException")]
    [InlineData("One\n{{ (string)null }}", 2, "is null, so the sentence has nothing to say")]
    public async Task An_error_names_the_cell_and_the_line_of_the_expression(string markdown, int line, string message)
    {
        var result = await Run(new FewRows(), Books.Code("a", "1"), Books.Computed("b", markdown));

        Assert.Equal((2, "b", line), (result.Failure!.Cell, result.Failure.CellId, result.Failure.Line));
        Assert.Contains(message, result.Failure.Message, StringComparison.Ordinal);
    }

    private static Task<RunResult> Run(FewRows warehouse, params string[] cells) =>
        NotebookRunner.RunAsync(Books.Of(cells), warehouse, new RunOptions(), null, TestContext.Current.CancellationToken);

    private static string Text(RunResult result)
    {
        Assert.Null(result.Failure);
        return result.Notebook.Cells.Last(c => c.Kind == CellKind.Markdown).Source;
    }
}
