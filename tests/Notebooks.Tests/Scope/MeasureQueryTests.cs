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
            "MeasureValues?$filter=Measure eq 'BurglaryRate' and DefinitionVersion eq '2' and Origin eq 'computed' and AreaCode eq 'E09000099' and PeriodType eq 'month' and PeriodStart ge 2023-01-01 and PeriodEnd le 2023-02-28&$orderby=",
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

    private static Task<RunResult> Run(params string[] cells) => NotebookRunner.RunAsync(
        Book(cells), new FewRows(), new RunOptions(), null, TestContext.Current.CancellationToken);

    private static Notebook Book(string[] cells) => Books.Of([.. cells.Select((c, i) => Books.Code($"c{i}", c))]);
}
