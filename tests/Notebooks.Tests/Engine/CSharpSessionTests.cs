using Notebooks.Engine;
using Notebooks.Scope;

namespace Notebooks.Tests.Engine;

public sealed class CSharpSessionTests
{
    private readonly CSharpSession _session = new(new NotebookScope(new FewRows()));

    [Fact]
    public async Task The_value_of_the_last_expression_is_shown_and_a_statement_shows_nothing()
    {
        var value = await Run("var a = 20; a + 22");
        var nothing = await Run("a = 1;");

        Assert.Equal("42", (string)value.Value!["text/plain"]!);
        Assert.Null(nothing.Value);
    }

    [Fact]
    public async Task Later_cells_see_variables_methods_and_types_of_earlier_ones_and_may_define_them_again()
    {
        await Run("record Ward(string Name, int Count);\nint Twice(int x) => 2 * x;\nvar wards = new[] { new Ward(\"High\", 4), new Ward(\"Low\", 5) };");
        var first = await Run("Twice(wards.Sum(w => w.Count))");
        await Run("var wards = \"none\";");
        var second = await Run("wards");

        Assert.Equal("18", (string)first.Value!["text/plain"]!);
        Assert.Equal("none", (string)second.Value!["text/plain"]!);
    }

    [Fact]
    public async Task A_cell_may_await_at_its_top_level()
    {
        var result = await Run("var answer = await Query(\"RecordedOffences?$apply=...\");\nanswer.Single(\"Total\").ToString()");

        Assert.Equal("544", (string)result.Value!["text/plain"]!);
    }

    [Fact]
    public async Task A_compile_error_names_cell_line_and_code()
    {
        var result = await Run("var a = 1;\nvar b = missing;", "cell 4");

        Assert.Equal("CS0103", result.Error!.Name);
        Assert.Equal(2, result.Error.Line);
        Assert.StartsWith("cell 4, line 2: CS0103", result.Error.Traceback[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_using_declaration_at_the_top_level_is_explained()
    {
        var result = await Run("using var stream = new System.IO.MemoryStream();");

        Assert.Contains("'using var' does not work", result.Error!.Traceback[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_runtime_error_names_cell_and_line_and_what_was_set_before_it_stays()
    {
        var failed = await Run("var kept = 5;\nvar zero = kept - 5;\nvar b = kept / zero;", "cell 2");
        var after = await Run("kept");

        Assert.Equal(("DivideByZeroException", (int?)3), (failed.Error!.Name, failed.Error.Line));
        Assert.StartsWith("cell 2, line 3", failed.Error.Traceback[0], StringComparison.Ordinal);
        Assert.Equal("5", (string)after.Value!["text/plain"]!);
    }

    [Fact]
    public async Task An_error_in_the_first_cell_does_not_end_the_session()
    {
        var failed = await Run("nonsense(");
        var after = await Run("1 + 1");

        Assert.NotNull(failed.Error);
        Assert.Equal("2", (string)after.Value!["text/plain"]!);
    }

    [Fact]
    public async Task What_a_cell_showed_before_it_failed_is_kept()
    {
        var result = await Run("Text(\"before\");\nthrow new InvalidOperationException(\"after\");");

        Assert.Equal("before", (string)result.Displayed.Single()["text/markdown"]!);
        Assert.Equal("after", result.Error!.Message);
    }

    [Fact]
    public async Task An_error_of_a_query_reaches_the_reader_in_its_own_words()
    {
        var result = await Run("await Query(\"Nothing\")");

        Assert.Equal("There is no entity set 'Nothing'.", result.Error!.Message);
    }

    private Task<CellResult> Run(string code, string name = "cell 1") => _session.RunAsync(code, name, TestContext.Current.CancellationToken);
}
