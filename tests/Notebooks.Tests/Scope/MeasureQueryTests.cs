using Notebooks.Format;
using Notebooks.Run;

namespace Notebooks.Tests.Scope;

public sealed class MeasureQueryTests
{
    private const string Series = "var series = await Measure(\"BurglaryRate\").Over(Home, \"month\", new(2023, 1, 15), new(2023, 2, 1));";

    [Fact]
    public async Task A_series_has_numbers_with_interval_unit_and_status_and_their_words()
    {
        var result = await Run(
            Series,
            "$\"{series.Count}: {series[1].Number.InFull()} {series[1].Number.Unit} {series[1].Number.Status}, {series[1].ComparedTo} than {series[1].Comparator.Value.Name} {series[1].Comparator.Value.Number}, {series[1].Rank} of {series[1].Ranked}\"",
            "$\"{series[1].InShort()}; {series[1].InFull()}\"",
            "$\"{series[0].Number} {series[0].InShort()}\"");

        Assert.Null(result.Failure);
        Assert.Equal("2: 8.3 (7.9 to 8.6) per 1,000 residents provisional, better than London 9.1, 4 of 32", Books.Shown(result.Notebook.Cells[1]));
        Assert.Equal("rose by 10.1%, more than chance; rose by 10.1%, from 7.5 to 8.3, more than chance", Books.Shown(result.Notebook.Cells[2]));
        Assert.Equal("not loaded cannot be compared with the year before (not loaded)", Books.Shown(result.Notebook.Cells[3]));
    }

    [Fact]
    public async Task The_query_names_the_default_version_and_whole_months()
    {
        var result = await Run(Series, "series[1].Number.Origins.OfType<Origin.Queried>().Single().Query");

        Assert.StartsWith(
            "MeasureValues?$filter=Measure eq 'BurglaryRate' and DefinitionVersion eq '2' and AreaCode eq 'E09000099' and PeriodType eq 'month' and PeriodStart ge 2023-01-01 and PeriodEnd le 2023-02-28&$orderby=",
            Books.Shown(result.Notebook.Cells[1]),
            StringComparison.Ordinal);
        Assert.Equal(["dim_measure", "fact_measure_value"], result.Tables.AsEnumerable());
    }

    [Fact]
    public async Task An_unknown_measure_names_the_nearest()
    {
        var result = await Run("await Measure(\"BurglryRate\").At(Home, \"month\", new(2023, 2, 1))");

        Assert.Contains("There is no measure 'BurglryRate' with values. Did you mean 'BurglaryRate'?", result.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_rows_the_files_come_before_the_papers_and_a_printed_number_is_last()
    {
        var result = await Run("var value = await Measure(\"BurglaryRate\").At(Home, \"month\", new(2023, 2, 1));\n$\"{value.Number} {value.Source} {value.IsPrinted} {value.Numerator} of {value.Denominator}, {value.RankInWords()}\"");

        Assert.Equal("8.3 mps False 826 of 100,000, 4 of 32", Books.Shown(result.Notebook.Cells[0]));
    }

    [Fact]
    public async Task Another_version_is_named_and_one_that_is_not_there_lists_those_that_are()
    {
        var other = await Run("(await Measure(\"BurglaryRate\").In(\"1\").At(Home, \"month\", new(2023, 2, 1))).Version");
        var named = await Run("(await Measure(\"BurglaryRate_1\").At(Home, \"month\", new(2023, 2, 1))).Version");
        var missing = await Run("await Measure(\"BurglaryRate\").In(\"3\").At(Home, \"month\", new(2023, 2, 1))");

        Assert.Equal(("1", "1"), (Books.Shown(other.Notebook.Cells[0]), Books.Shown(named.Notebook.Cells[0])));
        Assert.Contains("The measure 'BurglaryRate' has no version '3' with values; it has 1, 2.", missing.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_measures_are_one_query_in_the_order_of_their_names_and_what_has_no_row_has_a_reason()
    {
        var result = await Run(
            "var two = await Measures(\"KnifeCrime\", \"BurglaryRate\").At(Home, \"month\", new(2023, 2, 1));",
            "string.Join(\"; \", two.Select(v => $\"{v.Measure} {v.Version} {v.Number} {v.Number.Reason}\"))",
            "string.Join(\"; \", (await Measures(\"KnifeCrime\", \"BurglaryRate\").Over(Home, \"month\", new(2023, 1, 1), new(2023, 2, 1))).Select(v => v.Count))",
            "two[1].Number.Origins.OfType<Origin.Queried>().Single().Query");

        Assert.Equal("KnifeCrime Old not loaded missing_period; BurglaryRate 2 8.3 ", Books.Shown(result.Notebook.Cells[1]));
        Assert.Equal("0; 2", Books.Shown(result.Notebook.Cells[2]));
        Assert.StartsWith(
            "MeasureValues?$filter=((Measure eq 'KnifeCrime' and DefinitionVersion eq 'Old') or (Measure eq 'BurglaryRate' and DefinitionVersion eq '2')) and AreaCode eq 'E09000099' and PeriodType eq 'month' and PeriodEnd eq 2023-02-28&",
            Books.Shown(result.Notebook.Cells[3]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_chart_has_the_longest_series_its_limits_and_the_words_of_its_breaks()
    {
        var result = await Run(
            "var control = await Control(\"BurglaryRate\", Home, new(2023, 3, 1), new(2023, 5, 1));",
            "string.Join(\"; \", control.Table.Rows.Select(r => string.Join(\" \", r)))",
            "$\"{control.Breaks.Single().At} {control.Breaks.Single().Words}. {string.Join(\" \", control.Notes)} {control.LatestPeriod} {control.LatestValue} {control.LatestSignal}\"",
            "Chart.Control(control, \"T\", \"C\").Alt");

        Assert.Equal(
            "Mar 2023 40 45.0 base too small 70.0 ; Apr 2023 70 60.3 31.0 85.3 ; May 2023 90 60.3 31.0 85.3 unusually high: outside limit",
            Books.Shown(result.Notebook.Cells[1]));
        Assert.Equal(
            "Apr 2023 new definition. The limits rest on fewer than twelve periods and will move. The definition changed. May 2023 90 unusually high: outside limit",
            Books.Shown(result.Notebook.Cells[2]));
        Assert.EndsWith("1 signal.", Books.Shown(result.Notebook.Cells[3]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seasonal_pattern_is_an_index_with_its_high_and_low_months()
    {
        var result = await Run("var s = await Seasonal(\"BurglaryRate\", Home);\n$\"{string.Join(\" \", s.Table.Rows.Select(r => r[1]))} over {s.Years} years: {string.Join(\",\", s.Highest)}; {string.Join(\",\", s.Lowest)}\"");

        Assert.Equal("125 100 75 over 9 years: January; March", Books.Shown(result.Notebook.Cells[0]));
    }

    [Fact]
    public async Task A_borough_has_a_command_unit()
    {
        var result = await Run("$\"{(await Bcu(Home)).Code} {London.Name}\"");

        Assert.Equal("BCU-NO London", Books.Shown(result.Notebook.Cells[0]));
    }

    private static Task<RunResult> Run(params string[] cells) => NotebookRunner.RunAsync(
        Book(cells), new FewRows(), new RunOptions(), null, TestContext.Current.CancellationToken);

    private static Notebook Book(string[] cells) => Books.Of([.. cells.Select((c, i) => Books.Code($"c{i}", c))]);
}
