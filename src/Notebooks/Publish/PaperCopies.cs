using System.Collections.Immutable;
using System.Globalization;
using Notebooks.Editions;

namespace Notebooks.Publish;

/// <summary>
/// Puts a PDF copy beside every page of a site that has a place for its link, editions among them. A page that reads as it did in the
/// site from before keeps its copy.
/// </summary>
internal static class PaperCopies
{
    /// <summary>Copies or prints, and links.</summary>
    /// <param name="site">The folder of the new site.</param>
    /// <param name="before">The folder of the site that it replaces; it need not exist.</param>
    /// <param name="browser">As in <see cref="PublishOptions.Browser"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Why a copy is missing; null when none is, or none was wanted.</returns>
    internal static async Task<string?> AddAsync(string site, string before, string? browser, CancellationToken cancellationToken)
    {
        if (browser == BrowserFinder.None)
            return null;
        var pages = Pages(site);
        ImmutableArray<string> changed = [.. pages.Where(p => !Keep(site, before, p))];
        var (printed, warning) = await PaperPrinter.PrintAsync(site, changed, browser, cancellationToken);
        foreach (var page in pages.Except(changed).Concat(printed))
            Link(Path.Combine(site, page));
        return warning;
    }

    private static ImmutableArray<string> Pages(string site) =>
    [
        .. FolderFiles.Names(site, "*.html")
            .Where(file => PageSlot.Has(File.ReadAllText(Path.Combine(site, file)), PageSlot.Paper))
            .Select(file => Path.ChangeExtension(file, null))
            .Order(StringComparer.Ordinal),
    ];

    private static bool Keep(string site, string before, string page)
    {
        var (old, copy) = (Path.Combine(before, page + ".html"), Path.Combine(before, page + ".pdf"));
        if (!File.Exists(old) || !File.Exists(copy) || Unlinked(old) != Unlinked(Path.Combine(site, page + ".html")))
            return false;
        File.Copy(copy, Path.Combine(site, page + ".pdf"), overwrite: true);
        return true;
    }

    private static string Unlinked(string file) => PageSlot.TryFill(File.ReadAllText(file), PageSlot.Paper, Html.Empty);

    private static void Link(string page)
    {
        var kilobytes = Math.Max(1, new FileInfo(page + ".pdf").Length / 1000).ToString(CultureInfo.InvariantCulture);
        var link = Html.Of($"""<li><a href="{Path.GetFileName(page)}.pdf">PDF for paper</a> ({kilobytes} kB)</li>""");
        File.WriteAllText(page + ".html", PageSlot.TryFill(File.ReadAllText(page + ".html"), PageSlot.Paper, link));
    }
}
