namespace Notebooks.Tests.Seeded;

/// <summary>Numbers as the papers print them.</summary>
public sealed class FreshCloneTests(FreshClone site) : IClassFixture<FreshClone>
{
    [Fact]
    public void The_dashboard_has_the_seven_crime_types_as_printed_over_three_months()
    {
        var rows = SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "Seven crime types, three months"));

        Assert.Equal(
            [
                ["522", "482", "+8.3%"],
                ["169", "182", "\u22127.1%"],
                ["191", "131", "+45.8%"],
                ["540", "502", "+7.6%"],
                ["22", "22", "no change"],
                ["8", "0", "from zero"],
                ["171", "160", "+6.9%"],
            ],
            rows.Select(r => r[1..4]));
    }

    [Fact]
    public void The_dashboard_has_the_seven_crime_types_as_printed_over_twelve_months()
    {
        var rows = SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "Seven crime types, twelve months"));

        Assert.Equal(
            [["1,934", "1,908"], ["648", "554"], ["681", "580"], ["2,325", "2,269"], ["93", "85"], ["8", "7"], ["722", "747"]],
            rows.Select(r => r[1..3]));
    }

    [Fact]
    public void The_dashboard_says_of_each_change_whether_it_is_more_than_chance()
    {
        var rows = SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "Three and twelve months against the year before"));

        Assert.Equal(["Residential burglary", "522", "482", "+8.3%", "could be chance", "1,934", "1,908", "+1.4%", "could be chance"], rows[0]);
        Assert.Equal(["191", "131", "+45.8%", "more than chance", "681", "580", "+17.4%", "more than chance"], rows[2][1..]);
        Assert.Equal(["22", "22", "no change", ""], rows[4][1..5]);
        Assert.Equal("Robbery of personal property rose by 45.8% in three months, more than chance", site.Dashboard.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Domestic_abuse_marac_and_prevent_stand_as_printed_and_nothing_is_rated()
    {
        Assert.Equal(["Incidents", "5,185", "5,044", "\u22122.7%", "could be chance"], SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "Domestic abuse recorded by the police"))[0]);
        Assert.Equal(["Year 2022/23", "477", "85", "17.8%", "17%", "294"], SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "MARAC referrals and repeats by quarter"))[4]);
        Assert.Equal(8, SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "PREVENT referrals by group")).Count(r => r.Length == 6));
        Assert.All(site.Dashboard.QuerySelectorAll("td"), c => Assert.DoesNotContain(c.TextContent.Trim(), new[] { "better", "worse", "Red", "Green", "Amber" }));
    }

    [Fact]
    public void Without_a_police_file_the_recomputed_columns_say_so_and_are_never_zero()
    {
        var rows = SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "Seven crime types, three months"));

        Assert.All(rows.Take(4), r => Assert.Equal(["not loaded", "not loaded", "not loaded"], r[4..7]));
        Assert.All(rows.Skip(4), r => Assert.Equal("published only", r[4]));
        var notice = site.Dashboard.QuerySelector("blockquote")!.TextContent;
        Assert.Contains("No police file is loaded", notice, StringComparison.Ordinal);
        Assert.Contains("MPS Borough Level Crime (most recent 24 months)", notice, StringComparison.Ordinal);
        Assert.Contains("warehouse load", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_the_table_each_printed_number_can_be_found_in_its_paper()
    {
        var source = SeededSite.Exhibit(site.Dashboard, "Seven crime types, three months").QuerySelector(".source")!;

        Assert.Contains("paper of 28 April 2023, item 5. Performance Dashboard- up to and including February 2023", source.TextContent, StringComparison.Ordinal);
        Assert.Contains("\u201cthere were 522 cases of Residential Burglary in Barnet\u201d: 522 off-res-burglary-2023-02-3m", source.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ward_table_has_every_ward_its_count_and_its_share()
    {
        var rows = SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "CCTV incidents by ward"));

        Assert.Equal(26, rows.Count);
        Assert.Equal(["Burnt Oak", "62", "16%", "16.3%"], rows[0]);
        Assert.Contains(rows, r => r is ["No ward given", "27", "7%", "7.1%"]);
        Assert.Equal(["All incidents", "381", "100%", "100.0%"], rows[^1]);
    }

    [Fact]
    public void The_tile_map_places_all_24_wards()
    {
        Publish.ChartRendererTests.SkipWithoutNode();
        var map = site.Dashboard.GetElementById("figure-2")!;

        Assert.Equal(24, map.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Totteridge", map.QuerySelector(".wide svg")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Marac_has_its_quarters_and_the_year_from_the_sums()
    {
        var rows = SeededSite.Rows(site.Figures.GetElementById("table-1")!);

        Assert.Equal(["Q1 2022/23", "87", "9", "10.3%", "10%", "38", "51"], rows[0]);
        Assert.Equal(["Year 2022/23", "477", "85", "17.8%", "17%", "187", "294"], rows[4]);
        Assert.Contains("17.8% from the counts, where the paper prints 17%", site.Figures.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_figures_cover_what_a_fresh_clone_is_to_show()
    {
        var headings = site.Figures.QuerySelectorAll("h2").Select(h => h.TextContent).ToList();

        Assert.Equal(
            [
                "Contents", "Domestic abuse MARAC by quarter", "Domestic abuse", "Referrals from GPs (IRIS)", "PREVENT referrals",
                "Reoffending of the managed cohort", "CCTV incidents", "Indicators of 2016/17", "Method notes", "Sources", "How this page was made",
            ],
            headings);
        Assert.Contains(SeededSite.Rows(site.Figures.GetElementById("table-2")!), r => r is ["Reoffending rate", "27.2%", "24%", "29.7%", "22%"]);
    }

    [Fact]
    public void Indicators_have_their_ratings_in_words_and_domestic_abuse_and_hate_crime_have_none()
    {
        var rows = SeededSite.Rows(site.Figures.GetElementById("table-3")!);

        Assert.Equal(15, rows.Count);
        Assert.Equal(8, rows.Count(r => r[6] == "Green"));
        Assert.All(rows.Where(r => r[0].Contains("Domestic", StringComparison.Ordinal) || r[0].Contains("Hate", StringComparison.Ordinal)), r => Assert.Equal("none printed", r[6]));
        Assert.Contains(rows, r => r[1] == "CG/C2" && r[2] == "Monitor");
    }

    [Fact]
    public void Pages_are_light() => Assert.All(site.Report.Pages, p => Assert.True(p.Bytes < 300_000, $"{p.File}: {p.Bytes}"));
}
