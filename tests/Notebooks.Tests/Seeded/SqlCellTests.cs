using Notebooks.Run;
using Warehouse.Access;

namespace Notebooks.Tests.Seeded;

public sealed class SqlCellTests(SeedSnapshot seed)
{
    private const string Referrals = "#!sql --name referrals\nSELECT PeriodLabel, Value, Unit, Status\nFROM PublishedFigures\nWHERE FigureId LIKE 'marac-da-referrals-2022-23-q%'\nORDER BY FigureId";

    [Fact]
    public async Task The_answer_is_shown_as_a_table_and_is_a_variable_of_the_next_cell()
    {
        var result = await seed.RunAsync(Referrals, "string.Join(\" \", Enumerable.Range(0, 4).Select(r => referrals.Number(r, \"Value\")))");

        Assert.Null(result.Failure);
        Assert.Equal("87 123 122 145", Books.Shown(result.Notebook.Cells[1]));
        Assert.Contains("<td>123</td>", string.Concat(result.Notebook.Cells[0].Outputs[0]["data"]!["text/html"]!.AsArray().Select(l => (string)l!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_the_answer_is_called_result_and_the_other_spelling_is_understood()
    {
        var result = await seed.RunAsync("%%sql\nSELECT count(*) AS N FROM Areas WHERE AreaType = 'borough'", "result.Single(\"N\").Value > 30");

        Assert.Equal("True", Books.Shown(result.Notebook.Cells[1]));
    }

    [Fact]
    public async Task A_status_in_the_row_travels_with_its_numbers_and_a_number_without_one_says_so()
    {
        var result = await seed.RunAsync(
            Referrals + " LIMIT 1",
            "#!sql --name total\nSELECT sum(Value) AS Total, max(Status) AS Total_status, 470 AS Total_lower, 480.5 AS Total_upper, count(*) AS Figures FROM PublishedFigures WHERE FigureId LIKE 'marac-da-referrals-2022-23-q%'",
            "$\"{referrals.Number(0, \"Value\").Status} {total.Single(\"Total\").InFull()} {total.Single(\"Total\").Status} {total.Single(\"Figures\").Status} {total.Columns.Length}\"");

        Assert.Null(result.Failure);
        Assert.Equal("published 477 (470 to 480.5) published unstated 2", Books.Shown(result.Notebook.Cells[2]));
    }

    [Fact]
    public async Task Variables_of_earlier_cells_are_values_and_text_that_looks_like_one_is_left_alone()
    {
        var result = await seed.RunAsync(
            "var place = await Borough(\"brent\"); var most = 1;",
            "#!sql\n-- not $this\nSELECT AreaName, '$place' AS Text, $most + 1 AS N FROM Areas WHERE AreaCode = $place AND AreaType = 'borough'",
            "$\"{result.Text(0, \"AreaName\")} {result.Text(0, \"Text\")} {result.Number(0, \"N\")}\"");

        Assert.Null(result.Failure);
        Assert.Equal("Brent $place 2", Books.Shown(result.Notebook.Cells[2]));
    }

    [Theory]
    [InlineData("WITH b AS (SELECT AreaName FROM Areas WHERE AreaType = 'borough') SELECT count(*) > 30 AS Ok FROM b")]
    [InlineData("/* first */ WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT sum(n) = 6 AND (SELECT count(*) FROM areas) > 30 AS Ok FROM t")]
    [InlineData("FROM Areas SELECT count(*) > 30 AS Ok")]
    [InlineData("SELECT count(*) = 3 AS Ok FROM range(3)")]
    public async Task Common_table_expressions_go_together_with_the_sets(string sql)
    {
        var result = await seed.RunAsync("#!sql\n" + sql, "result.Text(0, \"Ok\")");

        Assert.Null(result.Failure);
        Assert.Equal("true", Books.Shown(result.Notebook.Cells[1]));
    }

    [Theory]
    [InlineData("#!sql\nSELECT 1,\nFROM", 3, "SQL: Syntax error")]
    [InlineData("#!sql\nSELECT 1\nFRM x y z", 3, "SQL: Syntax error")]
    [InlineData("#!sql\n\nSELECT Nmae\nFROM Areas", 3, "\"Nmae\" not found")]
    [InlineData("#!sql\nSELECT *\nFROM RecordedOfences", 3, "There is no entity set 'RecordedOfences'. SQL reads the same sets as OData. Did you mean 'RecordedOffences'?")]
    [InlineData("#!sql\nSELECT * FROM fact_offence", 2, "There is no entity set 'fact_offence'")]
    [InlineData("#!sql\nWITH fact_offence AS (SELECT * FROM fact_offence) SELECT * FROM fact_offence", 2, "There is no entity set 'fact_offence'")]
    [InlineData("#!sql\nSELECT * FROM main.fact_offence", 2, "There is no entity set 'main.fact_offence'")]
    [InlineData("#!sql\nDELETE FROM Areas", null, "A snapshot cannot be changed")]
    [InlineData("#!sql\nSELECT 1; SELECT 2", null, "one SELECT")]
    [InlineData("#!sql\nSELECT * FROM read_csv('/etc/passwd')", 2, "'read_csv' is not open to notebooks")]
    [InlineData("#!sql\nSELECT * FROM query('SELECT 1')", 2, "'query' is not open to notebooks")]
    [InlineData("#!sql\nSELECT * FROM '/etc/passwd'", 2, "There is no entity set '/etc/passwd'")]
    [InlineData("#!sql\nSELECT $nothing", 1, "No cell before this one has set 'nothing'")]
    [InlineData("#!sql\nSELECT * FROM MaracCases", null, "protected")]
    [InlineData("#!sql --name 9x\nSELECT 1", 1, "cannot be the name of a variable")]
    [InlineData("#!python\nprint(1)", 1, "C# or SQL, not 'python'")]
    [InlineData("#!sql\nSELECT\nCAST(AreaName AS INTEGER) FROM Areas", 3, "Conversion Error")]
    public async Task What_is_wrong_is_said_with_cell_and_line(string cell, int? line, string message)
    {
        var result = await seed.RunAsync(cell);

        Assert.Equal((1, line), (result.Failure!.Cell, result.Failure.Line));
        Assert.Contains(message, result.Failure.Message, StringComparison.Ordinal);
        Assert.Equal("error", (string)result.Notebook.Cells[0].Outputs[0]["output_type"]!);
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_interrupted()
    {
        var result = await seed.RunAsync(
            new RunOptions { CellLimit = TimeSpan.FromMilliseconds(300) },
            "#!sql\nSELECT count(*) AS N FROM range(100000000) a, range(100000000) b WHERE a.range % 7 = b.range % 11");

        Assert.Contains("longer than 0.3 seconds", result.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tables_that_were_read_are_known_from_both_languages()
    {
        var sql = await seed.RunAsync(Referrals);
        var csharp = await seed.RunAsync("await Figures(\"marac-da-referrals-*\")");
        var none = await seed.RunAsync("1 + 1");

        Assert.Contains("fact_published_figure", sql.Tables);
        Assert.Contains("fact_published_figure", csharp.Tables);
        Assert.Subset(sql.Tables, csharp.Tables);
        Assert.DoesNotContain("fact_offence", sql.Tables);
        Assert.Empty(none.Tables);
    }

    [Fact]
    public async Task A_cell_is_coloured_as_sql_by_clients_that_can()
    {
        var metadata = (await seed.RunAsync(Referrals)).Notebook.ToString();

        Assert.Contains("\"dotnet_interactive\": {\n     \"language\": \"sql\"", metadata, StringComparison.Ordinal);
        Assert.Contains("\"polyglot_notebook\": {\n     \"kernelName\": \"sql\"", metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queries_are_answered_as_of_the_day_of_the_run()
    {
        const string Count = "#!sql\nSELECT count(*) AS N FROM PublishedFigures";
        var current = await seed.RunAsync(Count, "result.Single(\"N\").Value > 0");
        var before = await seed.RunAsync(new RunOptions { AsOf = new DateOnly(1990, 1, 1), Role = Role.Council }, Count, "result.Single(\"N\").Value", "$\"{AsOf:yyyy} {Role}\"");

        Assert.Equal("True", Books.Shown(current.Notebook.Cells[1]));
        Assert.Equal("0", Books.Shown(before.Notebook.Cells[1]));
        Assert.Equal("1990 Council", Books.Shown(before.Notebook.Cells[2]));
    }

    [Fact]
    public async Task An_unknown_borough_names_the_nearest()
    {
        var result = await seed.RunAsync("await Borough(\"Bernet\")");

        Assert.Contains("There is no borough 'Bernet'. Did you mean 'Barnet'?", result.Failure!.Message, StringComparison.Ordinal);
    }
}
