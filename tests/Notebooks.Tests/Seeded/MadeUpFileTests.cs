namespace Notebooks.Tests.Seeded;

/// <summary>Sums by hand: 3 x 100; 3 x 10 and 3 x 20; 45 + 43 + 43 and 65 + 63 + 63, as printed; 3 x 150 and 3 x 180.</summary>
public sealed class MadeUpFileTests(MadeUpFile site) : IClassFixture<MadeUpFile>
{
    [Fact]
    public void Four_crime_types_are_recomputed_beside_the_printed_figure()
    {
        var rows = SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "Seven crime types, three months"));

        Assert.Equal(["Residential burglary", "522", "482", "+8.3%", "300", "300", "no change"], rows[0]);
        Assert.Equal(["60", "30", "+100.0%"], rows[1][4..]);
        Assert.Equal(["191", "131", "+45.8%", "191", "131", "+45.8%"], rows[2][1..]);
        Assert.Equal(["540", "450", "+20.0%"], rows[3][4..]);
        Assert.All(rows.Skip(4), r => Assert.Equal(["published only", "published only", "published only"], r[4..]));
        Assert.Empty(site.Dashboard.QuerySelectorAll("blockquote"));
    }

    [Fact]
    public void Twelve_months_are_summed_over_the_twelve_and_no_other()
    {
        var rows = SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "Seven crime types, twelve months"));

        Assert.Equal(["1,200", "1,200", "no change"], rows[0][4..]);
        Assert.Equal(["240", "120", "+100.0%"], rows[1][4..]);
        Assert.Equal(["2,160", "1,800", "+20.0%"], rows[3][4..]);
    }

    [Fact]
    public void Where_the_two_differ_the_page_says_both_and_that_the_file_is_newer_than_the_paper()
    {
        var text = site.Dashboard.QuerySelector("main")!.TextContent;

        Assert.Contains(
            "Violence with injury, Dec 2022 to Feb 2023: 540 and, a year before, 450; the paper prints 540 and 502. "
            + "The file was issued on 1 May 2023, after the paper: the publisher revised the months after the paper.",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Robbery of personal property, Dec 2022 to Feb 2023: 191 and", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_the_table_stand_the_file_its_issue_and_the_query()
    {
        var source = SeededSite.Exhibit(site.Dashboard, "Seven crime types, three months").QuerySelector(".source")!;

        Assert.Contains("made-up borough file.csv, issued 1 May 2023 (inferred from its last month), batch 1", source.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and AreaType eq 'borough' and (Offence eq 'Residential burglary' or Offence eq 'Business and community burglary' "
            + "or Offence eq 'Robbery of personal property' or Offence eq 'Violence with injury (all)') "
            + "and Month ge 2022-12-01 and Month le 2023-02-01)/groupby((Offence),aggregate(Count with sum as Total))&$orderby=Offence",
            source.QuerySelectorAll("code").Select(c => c.TextContent).First(c => c.StartsWith("RecordedOffences", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_title_is_the_clearest_change() => Assert.Equal(
        "Robbery of personal property rose by 45.8% in three months, more than chance", site.Dashboard.QuerySelector("h1")!.TextContent);
}
