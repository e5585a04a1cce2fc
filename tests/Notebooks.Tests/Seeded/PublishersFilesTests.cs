namespace Notebooks.Tests.Seeded;

/// <summary>The numbers that the issue names, from the publisher's own files.</summary>
public sealed class PublishersFilesTests(PublishersFiles site) : IClassFixture<PublishersFiles>
{
    [Fact]
    public void Three_months_are_as_printed_or_as_the_publisher_revised_them()
    {
        Assert.SkipUnless(PublishersFiles.Exist, "the publisher's files are not beside the project");
        var rows = SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "Seven crime types, three months"));

        Assert.Equal([["522", "482"], ["169", "182"], ["187", "129"], ["544", "505"]], rows.Take(4).Select(r => r[4..6]));
        Assert.Equal([["522", "482"], ["169", "182"], ["191", "131"], ["540", "502"]], rows.Take(4).Select(r => r[1..3]));
        Assert.Contains("the publisher revised the months after the paper", site.Dashboard.Body!.TextContent, StringComparison.Ordinal);
    }

    // 1,935 burglaries of 389,344 residents of the census are 4.97 per 1,000.
    [Fact]
    public void Rates_stand_beside_the_command_unit_and_London_with_their_ranks()
    {
        Assert.SkipUnless(PublishersFiles.Exist, "the publisher's files are not beside the project");
        var table = SeededSite.Exhibit(site.Dashboard, "Rates of twelve months beside London");

        Assert.Equal(["Crime type", "Barnet", "North West BCU", "London", "Against London", "Rank of the rate", "Rank of the change"], table.QuerySelectorAll("thead th").Select(h => h.FirstChild!.TextContent.Trim()));
        Assert.Equal(("5.0 (4.8 to 5.2)", "worse"), (SeededSite.Rows(table)[0][1], SeededSite.Rows(table)[0][4]));
        Assert.Equal(6, site.Dashboard.QuerySelectorAll("h2#how-barnet-compares ~ figure").Count(f => f.TextContent.Contains("95% intervals. Open circles", StringComparison.Ordinal) || f.TextContent.Contains("A signal is", StringComparison.Ordinal)));
    }

    [Fact]
    public void Twelve_months_need_both_files()
    {
        Assert.SkipUnless(PublishersFiles.Exist, "the publisher's files are not beside the project");
        var rows = SeededSite.Rows(SeededSite.Exhibit(site.Dashboard, "Seven crime types, twelve months"));

        Assert.Equal([["1,935", "1,908"], ["648", "554"]], rows.Take(2).Select(r => r[4..6]));
    }
}
