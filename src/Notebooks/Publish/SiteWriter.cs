using System.Collections.Immutable;
using System.Text;
using Notebooks.Editions;

namespace Notebooks.Publish;

/// <summary>Writes the files of a site into its folder: each page with its data, and what they share.</summary>
/// <param name="site">Where they go.</param>
/// <param name="provenance">What every page says about how it was made.</param>
internal sealed class SiteWriter(SiteFolder site, Provenance provenance)
{
    /// <summary>Writes a page, the CSV of each of its tables and figures, and its numbers.</summary>
    internal void Write(Page page, PageFacts facts, Drawings drawings)
    {
        site.Write($"{page.Name}.html", PageWriter.Write(page, facts, provenance, drawings).Text);
        if (SummaryWriter.Has(page))
            site.Write(SummaryWriter.FileOf(page.Name), SummaryWriter.Write(page, facts, provenance, drawings).Text);
        foreach (var exhibit in page.Exhibits)
            site.Write($"{page.Name}/{exhibit.Id}.csv", CsvText.Write(exhibit.Exhibit));
        site.Write($"{page.Name}/{ShownNumber.FileName}", PageNumbers.Of(page, provenance.Snapshot, provenance.Role).ToJson());
    }

    /// <summary>Writes what the pages share; pages that were kept from an earlier publication have their entry here too.</summary>
    internal void WriteShared(ImmutableArray<PageEntry> entries)
    {
        site.Write("index.html", IndexWriter.Write(entries, provenance).Text);
        site.Write(SiteFrame.Statement, StatementWriter.Write(provenance).Text);
        site.Write(SiteFrame.Policies, PolicyWriter.Write(provenance).Text);
        site.Write(SiteFrame.Feed, FeedWriter.Write(FeedWriter.Entries(entries, provenance), provenance));
        site.Write("site.css", Resource("site.css"));
    }

    private static string Resource(string name)
    {
        using var stream = typeof(SiteWriter).Assembly.GetManifestResourceStream($"Notebooks.Publish.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
