using System.Text;
using Notebooks.Editions;

namespace Notebooks.Publish.Editions;

/// <summary>
/// Puts the editions that readers may see into a site, each at its address. What they show is what was frozen; where they stand, and what is known of them
/// since, is written anew.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="store">Where the editions are kept.</param>
/// <param name="provenance">What its pages say, and which editions may be seen.</param>
internal sealed class EditionSite(SiteFolder site, EditionStore store, Provenance provenance)
{
    private static readonly Dictionary<string, string> Nothing = [];

    internal void Write()
    {
        foreach (var edition in provenance.Released)
        {
            if (edition.Status == EditionState.Withdrawn)
                site.Write(edition.Address + "index.html", PageLinks.Move(WithdrawnHtml.Write(edition, provenance).Text, Nothing));
            else
                WriteFiles(edition);
        }

        foreach (var name in provenance.Released.Select(e => e.Name).Distinct())
            LinkFrom(name);
    }

    private void WriteFiles(Edition edition)
    {
        var status = EditionStatus.Of(edition, provenance.Released);
        foreach (var file in edition.Files.Keys)
        {
            var content = FrozenFiles.Read(store, edition, file);
            if (Path.GetFileName(file) == ChangesHtml.FileName && IsComparedWithWithdrawn(edition))
                continue;
            if (Path.GetExtension(file) == ".html")
                site.Write(edition.Address + file, Fill(Encoding.UTF8.GetString(content), edition, status));
            else
                site.Write(edition.Address + file, content);
        }
    }

    private string Fill(string page, Edition edition, EditionStatus status)
    {
        page = PageSlot.TryFill(page, PageSlot.Head, EditionHtml.Head(status));
        page = PageSlot.TryFill(page, PageSlot.Status, EditionHtml.Banner(status));
        page = PageSlot.TryFill(page, PageSlot.Dates, EditionHtml.Dates(status, edition.Published));
        page = PageSlot.TryFill(page, PageSlot.Corrections, CorrectionsHtml.Write(edition.Corrections));
        page = PageSlot.TryFill(page, PageSlot.Contents, ContentsHtml.Write(edition));
        return IsComparedWithWithdrawn(edition) ? PageSlot.TryFill(page, PageSlot.Changes, ChangesHtml.Withdrawn(edition.ComparedWith!.Value)) : page;
    }

    // The numbers of a withdrawn edition are not shown on, not even beside others.
    private bool IsComparedWithWithdrawn(Edition edition) =>
        edition.ComparedWith is { } number && provenance.Released.Any(e => e.Name == edition.Name && e.Number == number && e.Status == EditionState.Withdrawn);

    // A page that was kept from an earlier publication may not know of the newest edition.
    private void LinkFrom(string name)
    {
        var banner = EditionHtml.Banner(EditionStatus.OfPage(name, provenance.Parameters.GetValueOrDefault("borough"), provenance.Released));
        foreach (var path in new[] { $"{name}.html", SummaryWriter.FileOf(name) }.Select(f => Path.Combine(site.Path, f)).Where(File.Exists))
            File.WriteAllText(path, PageSlot.TryFill(File.ReadAllText(path), PageSlot.Status, banner));
    }
}
