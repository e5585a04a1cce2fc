using Notebooks.Run;

namespace Notebooks.Tests.Scope;

public sealed class ShapesTests
{
    private const string Counts = "var t = Table.Of(new[] { (\"High Norvale\", 12m), (\"Low Norvale\", 5m) }).Text(\"Ward\", w => w.Item1).Number(\"Incidents\", w => new Number(w.Item2, \"count\", \"exact\")).Build();";

    [Fact]
    public async Task A_map_is_drawn_of_the_boundaries_that_the_warehouse_has()
    {
        var result = await Run(Counts, "var shapes = await Shapes(Home);\nvar map = Chart.Map(t, \"Ward\", \"Incidents\", shapes, await Wards(), \"T\", \"C\");\n$\"{shapes.Count} {map.Alt} {map.Specification[\"datasets\"][\"areas\"].AsArray().Count}\"");

        Assert.Null(result.Failure);
        Assert.StartsWith("2 Map of 2 areas", Books.Shown(result.Notebook.Cells[1]), StringComparison.Ordinal);
        Assert.EndsWith(" 2", Books.Shown(result.Notebook.Cells[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await Wards()", "Tile map of 2 areas")]
    [InlineData("[]", "Bar chart of 2 areas")]
    public async Task Without_boundaries_it_is_drawn_on_tiles_and_without_tiles_as_bars(string wards, string expected)
    {
        var result = await Run(Counts, $"Chart.Map(t, \"Ward\", \"Incidents\", [], {wards}, \"T\", \"C\").Alt");

        Assert.Null(result.Failure);
        Assert.StartsWith(expected, Books.Shown(result.Notebook.Cells[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boundaries_of_other_areas_make_no_empty_map()
    {
        var result = await Run(Counts.Replace("Norvale", "Elsewhere", StringComparison.Ordinal), "Chart.Map(t, \"Ward\", \"Incidents\", await Shapes(Home), await Wards(), \"T\", \"C\").Alt");

        Assert.StartsWith("Bar chart of 2 areas", Books.Shown(result.Notebook.Cells[1]), StringComparison.Ordinal);
    }

    private static Task<RunResult> Run(params string[] cells) => NotebookRunner.RunAsync(
        Books.Of([.. cells.Select((c, i) => Books.Code($"c{i}", c))]), new FewRows(), new RunOptions(), null, TestContext.Current.CancellationToken);
}
