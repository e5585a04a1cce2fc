namespace Warehouse.Tests.Build;

/// <summary>The product for another borough: nothing of Barnet but what everybody may look up.</summary>
public sealed class OtherBoroughTests : IDisposable
{
    private readonly TestHome home = new("""{ "homeBorough": "E09000005", "title": "Brent community safety", "comparators": ["E09000003"] }""");

    public void Dispose() => home.Dispose();

    [Fact]
    public void Brent_starts_without_Barnets_papers()
    {
        var report = home.Build();
        Assert.Equal(0, report.Tables.Single(t => t.SetName == "PublishedFigures").Rows);
        // Residents at the Census and in mid-2020, women aged 16 and over in mid-2020: 33 boroughs each; three age bands and the wards of Barnet at the Census.
        Assert.Equal(["102|24"], home.Rows("SELECT count(*) FILTER (area_type = 'borough'), count(*) FILTER (area_type = 'ward') FROM fact_population JOIN dim_area USING (area_key)"));
    }

    [Fact]
    public void Brent_builds_where_the_papers_are_not_even_there()
    {
        home.Build(ProjectCopy.Shared);
        Assert.Equal(["0"], home.Rows("SELECT count(*) FROM fact_published_figure"));
    }

    [Fact]
    public void Brents_own_papers_name_Brents_own_wards()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_ward", "2024-01", "2024-01").Wards("Brent", Enumerable.Range(5013496, 22).Select(n => $"E0{n}"), "BURGLARY - RESIDENTIAL", 1);
        using var project = new ProjectCopy();
        project.Write("seed/figures/brent.csv", "figure_id,measure,area_type,area_name,doc,value,value_as_printed,unit,qualifier,quality,locator\nb1,Crimes,borough,Brent,2024-01-01,7,7,count,exact,published,seven crimes\nb2,Crimes,ward,Hendon,2024-01-01,7,7,count,exact,published,seven more\n");
        project.Edit("seed/manifest.csv", "figures/asb_environment.csv,", "figures/brent.csv,Brent,ours,ours,,,E09000005,x\nfigures/asb_environment.csv,");

        var failure = Assert.Throws<Warehouse.Build.CheckFailedException>(() => home.Build(project.Files));

        // Hendon is a ward of Barnet: in a paper of Brent the name means nothing.
        Assert.Contains("figure_id=b2", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("figure_id=b1", failure.Message, StringComparison.Ordinal);
    }
}
