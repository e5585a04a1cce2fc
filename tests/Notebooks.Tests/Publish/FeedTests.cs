using System.Xml.Linq;
using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTimeOffset Day = new(2026, 5, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_feed_has_what_rfc_4287_asks_for()
    {
        var feed = Feed(SampleSite.Facts(), new FeedEntry("a", "A & b", "Norvale", "a.html", Day), new FeedEntry("b", "B", "", "b.html", Day.AddDays(1)));

        Assert.Equal("2026-05-03T08:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("Norvale <warehouse>: reports", feed.Element(Atom + "title")!.Value);
        Assert.NotNull(feed.Element(Atom + "author")!.Element(Atom + "name"));
        Assert.Equal(["B", "A & b"], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value));
        Assert.All(feed.Elements(Atom + "entry"), e =>
        {
            Assert.StartsWith("urn:uuid:", e.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.NotNull(e.Element(Atom + "updated"));
            Assert.DoesNotContain("//", e.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_entry_keeps_its_id_when_it_is_published_again_and_has_it_alone()
    {
        var first = Feed(SampleSite.Facts(), new FeedEntry("a", "One", "", "a.html", Day), new FeedEntry("b", "Two", "", "b.html", Day));
        var later = Feed(SampleSite.Facts() with { Snapshot = 8, Published = Day.AddYears(1) }, new FeedEntry("a", "One, changed", "", "a.html", Day.AddYears(1)));

        Assert.Equal(first.Elements(Atom + "entry").First().Element(Atom + "id")!.Value, later.Element(Atom + "entry")!.Element(Atom + "id")!.Value);
        Assert.Equal(3, first.DescendantsAndSelf().Elements(Atom + "id").Select(i => i.Value).Distinct().Count());
    }

    private static XElement Feed(Provenance provenance, params FeedEntry[] entries) => XDocument.Parse(FeedWriter.Write(entries, provenance)).Root!;
}
