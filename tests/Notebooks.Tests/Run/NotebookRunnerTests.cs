using System.Collections.Immutable;
using Notebooks.Format;
using Notebooks.Run;

namespace Notebooks.Tests.Run;

public sealed class NotebookRunnerTests
{
    private const string ParametersCell = """{"cell_type":"code","id":"p","metadata":{"tags":["parameters"]},"source":"string place = \"Norvale\";\nint months = 3;\nDateOnly last = new(2023, 2, 1);"}""";

    [Fact]
    public async Task Cells_run_in_order_and_outputs_are_kept_while_the_notebook_given_stays_as_it_was()
    {
        var notebook = Book(Code("a", "var n = 1;"), Markdown("m", "text"), Code("b", "n += 1;\nn"));

        var result = await Run(notebook);

        Assert.Null(result.Failure);
        Assert.Equal([1, null, 2], result.Notebook.Cells.Select(c => c.ExecutionCount));
        Assert.Equal("2", (string)result.Notebook.Cells[2].Outputs[0]["data"]!["text/plain"]![0]!);
        Assert.Equal("execute_result", (string)result.Notebook.Cells[2].Outputs[0]["output_type"]!);
        Assert.Empty(notebook.Cells[2].Outputs);
    }

    [Fact]
    public async Task Outputs_of_an_earlier_run_are_replaced()
    {
        var notebook = Book("""{"cell_type":"code","id":"a","metadata":{},"source":"1 + 1","outputs":[{"output_type":"stream","name":"stdout","text":"stale"}]}""");

        var result = await Run(notebook);

        Assert.DoesNotContain("stale", result.Notebook.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_cell_ends_the_run_and_says_where_and_why()
    {
        var result = await Run(Book(Markdown("m", "text"), Code("bad", "var a = 1;\nvar b = c;"), Code("never", "1")));

        Assert.Equal(new RunFailure(2, "bad", 2, "CS0103: The name 'c' does not exist in the current context"), result.Failure);
        Assert.Equal("x.ipynb, cell 2, line 2: CS0103: The name 'c' does not exist in the current context", result.Failure!.Describe("x.ipynb"));
        Assert.Equal("error", (string)result.Notebook.Cells[1].Outputs[0]["output_type"]!);
        Assert.Null(result.Notebook.Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task Given_parameters_take_the_place_of_the_defaults()
    {
        var notebook = Book(ParametersCell, Code("b", "$\"{place} {months} {last:yyyy-MM}\""));

        var result = await Run(notebook, ("place", "Saint \"John\""), ("months", "12"), ("last", "2022-11-01"));

        Assert.Equal("Saint \"John\" 12 2022-11", (string)result.Notebook.Cells[2].Outputs[0]["data"]!["text/plain"]![0]!);
        Assert.Equal(["injected-parameters"], result.Notebook.Cells[1].Tags);
    }

    [Fact]
    public async Task Without_parameters_the_defaults_hold()
    {
        var result = await Run(Book(ParametersCell, Code("b", "$\"{place} {months}\"")));

        Assert.Equal("Norvale 3", (string)result.Notebook.Cells[1].Outputs[0]["data"]!["text/plain"]![0]!);
    }

    [Theory]
    [InlineData("plce", "x", "no parameter 'plce'. Did you mean 'place'?")]
    [InlineData("months", "many", "'many' is no int for the parameter 'months'")]
    [InlineData("last", "1 Feb 2023", "Write a day as 2023-02-01")]
    public async Task A_parameter_that_does_not_fit_is_refused_with_the_remedy(string name, string value, string message)
    {
        var exception = await Assert.ThrowsAsync<NotebookException>(() => Run(Book(ParametersCell), (name, value)));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_without_a_parameters_cell_takes_none()
    {
        var exception = await Assert.ThrowsAsync<NotebookException>(() => Run(Book(Code("a", "1")), ("months", "3")));

        Assert.Contains("no cell tagged 'parameters'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_takes_too_long_is_ended_and_named()
    {
        var options = new RunOptions { CellLimit = TimeSpan.FromMilliseconds(300) };
        var slow = new FewRows { Delay = TimeSpan.FromMinutes(5) };

        var result = await NotebookRunner.RunAsync(
            Book(Code("slow", "await Query(\"RecordedOffences\")")), slow, options, null, TestContext.Current.CancellationToken);

        Assert.Equal("slow", result.Failure!.CellId);
        Assert.Contains("longer than 0.3 seconds", result.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_a_run_is_not_a_failure_of_the_cell()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(TimeSpan.FromMilliseconds(200));
        var slow = new FewRows { Delay = TimeSpan.FromMinutes(5) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            NotebookRunner.RunAsync(Book(Code("slow", "await Query(\"RecordedOffences\")")), slow, new RunOptions(), null, source.Token));
    }

    private static Task<RunResult> Run(Notebook notebook, params (string Name, string Value)[] parameters) => NotebookRunner.RunAsync(
        notebook,
        new FewRows(),
        new RunOptions { Parameters = parameters.ToImmutableDictionary(p => p.Name, p => p.Value) },
        null,
        TestContext.Current.CancellationToken);

    private static Notebook Book(params string[] cells) =>
        Notebook.Parse($$"""{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{{string.Join(',', cells)}}]}""", "x.ipynb");

    private static string Code(string id, string source) => $$"""{"cell_type":"code","id":"{{id}}","metadata":{},"source":{{System.Text.Json.JsonSerializer.Serialize(source)}}}""";

    private static string Markdown(string id, string source) => $$"""{"cell_type":"markdown","id":"{{id}}","metadata":{},"source":{{System.Text.Json.JsonSerializer.Serialize(source)}}}""";
}
