using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Notebooks.Editions;

namespace Notebooks.Publish;

/// <summary>An entry of the feed.</summary>
/// <param name="Key">What it is, the same in every publication: the id of the entry is made from it.</param>
/// <param name="Title">The report and its finding.</param>
/// <param name="Summary">Place, period, status.</param>
/// <param name="Href">Where it is, relative to the feed.</param>
/// <param name="Updated">When it last changed.</param>
internal sealed record FeedEntry(string Key, string Title, string Summary, string Href, DateTimeOffset Updated);

/// <summary>
/// The pages of the site as an Atom feed (RFC 4287). A site is a folder that may be anywhere, so its addresses are relative to the
/// feed, and its ids are names and not addresses: they stay when it moves.
/// </summary>
internal static class FeedWriter
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    internal static IEnumerable<FeedEntry> Entries(ImmutableArray<PageEntry> pages, Provenance provenance) =>
        pages.Select(p => new FeedEntry(
            p.Name,
            $"{p.Report}: {p.Heading.Title}",
            p.Standing,
            $"{p.Name}.html",
            provenance.Published)).Concat(provenance.Released.Where(e => e.IsListed).Select(Entry));

    private static FeedEntry Entry(Edition edition) => new(
        edition.Address,
        $"{edition.Heading.Report}, edition {edition.Number.ToString(CultureInfo.InvariantCulture)} ({EditionHtml.Word(edition.Status).ToLowerInvariant()}): {EditionHtml.Finding(edition)}",
        PageWriter.PlaceAndPeriod(edition.Heading.Place, edition.Heading.Period),
        $"{edition.Address}index.html",
        edition.Updated);

    internal static string Write(IEnumerable<FeedEntry> entries, Provenance provenance)
    {
        ImmutableArray<FeedEntry> all = [.. entries.OrderByDescending(e => e.Updated)];
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "en-GB"),
            new XElement(Atom + "id", Id(provenance, "")),
            new XElement(Atom + "title", $"{provenance.SiteTitle}: reports"),
            new XElement(Atom + "updated", Time(all.IsEmpty ? provenance.Published : all[0].Updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", provenance.SiteTitle)),
            Link("self", SiteFrame.Feed, "application/atom+xml"),
            Link("alternate", "index.html", "text/html"),
            all.Select(e => Entry(e, provenance)));
        return Text(feed);
    }

    private static XElement Entry(FeedEntry entry, Provenance provenance) => new(
        Atom + "entry",
        new XElement(Atom + "id", Id(provenance, entry.Key)),
        new XElement(Atom + "title", entry.Title),
        new XElement(Atom + "updated", Time(entry.Updated)),
        Link("alternate", entry.Href, "text/html"),
        new XElement(Atom + "summary", entry.Summary));

    private static XElement Link(string relation, string href, string type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", href), new XAttribute("type", type));

    // A name-based UUID as RFC 9562 has it under version 8: from the site's title and the key, with SHA-256.
    private static string Id(Provenance provenance, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{provenance.SiteTitle}\n{key}"))[..16];
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    private static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(XElement feed)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
            feed.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
