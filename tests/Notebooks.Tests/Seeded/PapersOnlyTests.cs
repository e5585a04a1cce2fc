namespace Notebooks.Tests.Seeded;

public sealed class PapersOnlyTests(SeedSnapshot seed)
{
    [Fact]
    public async Task Rows_of_a_fact_that_only_papers_print_have_no_file_behind_them()
    {
        var result = await seed.RunAsync(
            "var tests = await Query(\"ServiceActivity?$filter=Activity eq 'AUDITs completed'\");",
            "$\"{tests.Number(0, \"Count\")} {tests.Number(0, \"Count\").Origins.OfType<Origin.Queried>().Single().Batches.Length}\"");

        Assert.Null(result.Failure);
        Assert.Equal("1,647 0", Books.Shown(result.Notebook.Cells[1]));
    }
}
