namespace Notebooks.Tests.Seeded;

/// <summary>The numbers that the issue names, from the publisher's own files.</summary>
public sealed class PublishersFilesTests(PublishersFiles site) : IClassFixture<PublishersFiles>
{
    [Fact]
    public void Three_months_are_as_printed_or_as_the_publisher_revised_them()
    {
        Assert.SkipUnless(PublishersFiles.Exist, "the publisher's files are not beside the project");
        var rows = SeededSite.Rows(site.Dashboard.GetElementById("table-1")!);

        Assert.Equal([["522", "482"], ["169", "182"], ["187", "129"], ["544", "505"]], rows.Take(4).Select(r => r[4..6]));
        Assert.Equal([["522", "482"], ["169", "182"], ["191", "131"], ["540", "502"]], rows.Take(4).Select(r => r[1..3]));
        Assert.Contains("the publisher revised the months after the paper", site.Dashboard.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Twelve_months_need_both_files()
    {
        Assert.SkipUnless(PublishersFiles.Exist, "the publisher's files are not beside the project");
        var rows = SeededSite.Rows(site.Dashboard.GetElementById("table-2")!);

        Assert.Equal([["1,935", "1,908"], ["648", "554"]], rows.Take(2).Select(r => r[4..6]));
    }
}
