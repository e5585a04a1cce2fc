using System.Collections.Immutable;
using Notebooks.Editions;

namespace Notebooks.Publish.Gate;

/// <summary>Every link of a site leads somewhere: within a page, to another, to its data. Addresses elsewhere are only looked at, never asked.</summary>
internal sealed class SiteLinks
{
    // Frozen editions stand as they were published; their pages were looked at when they were made.
    private const string Editions = "editions/";

    private readonly string _folder;
    private readonly Dictionary<string, HtmlFile> _pages;

    private SiteLinks(string folder)
    {
        _folder = folder;
        _pages = FolderFiles.Names(folder, "*.html")
            .Where(f => !f.StartsWith(Editions, StringComparison.Ordinal))
            .ToDictionary(f => f, f => HtmlFile.Read(Path.Combine(folder, f)), StringComparer.Ordinal);
    }

    /// <summary>What is wrong with the links and ids of the pages in a folder.</summary>
    /// <param name="folder">The written site.</param>
    /// <param name="expected">Files that are not written because something else is wrong with them.</param>
    internal static ImmutableArray<GateFinding> Check(string folder, IReadOnlyCollection<string> expected)
    {
        var links = new SiteLinks(folder);
        return [.. links._pages.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => links.Check(p.Key, p.Value, expected))];
    }

    private IEnumerable<GateFinding> Check(string name, HtmlFile page, IReadOnlyCollection<string> expected)
    {
        foreach (var id in page.Ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return new GateFinding(name, id, $"Two elements have the id '{id}', so that a link to it leads to the first.", "Give headings of a page different words, and lines different names.");
        foreach (var id in page.References.Distinct().Where(i => !page.Ids.Contains(i)))
            yield return new GateFinding(name, id, $"The page refers to '{id}', which it does not have.", "This is a fault of the program: report it with the notebook.");
        foreach (var link in page.Links.Distinct())
        {
            if (Broken(name, page, link, expected) is { } what)
                yield return new GateFinding(name, link, what, "Mend the link in the notebook, or leave it out.");
        }
    }

    private string? Broken(string name, HtmlFile page, string link, IReadOnlyCollection<string> expected)
    {
        if (link.Length == 0)
            return "A link has no address.";
        if (Scheme(link) is { } scheme)
            return IsWellFormed(scheme, link) ? null : $"'{link}' is no address.";
        var (path, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, "");
        if (path.Length == 0)
            return anchor.Length == 0 || page.Ids.Contains(anchor) ? null : $"The link leads to '#{anchor}', which the page does not have.";
        var target = Resolve(name, path.Split('?')[0]);
        if (target is null || !(File.Exists(Path.Combine(_folder, target)) || expected.Contains(target)))
            return $"The link leads to '{path}', which is not in the site.";
        return anchor.Length == 0 || !_pages.TryGetValue(target, out var other) || other.Ids.Contains(anchor) ? null : $"The link leads to '#{anchor}' of {target}, which has no such place.";
    }

    private static string? Scheme(string link) =>
        link.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && link.AsSpan(0, colon).IndexOfAny("/?#") < 0 ? link[..colon] : link.StartsWith("//", StringComparison.Ordinal) ? "//" : null;

    private static bool IsWellFormed(string scheme, string link) => scheme switch
    {
        "data" => true,
        "mailto" => link.Contains('@', StringComparison.Ordinal),
        "http" or "https" => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Host.Contains('.', StringComparison.Ordinal),
        _ => false,
    };

    // Null where it leads out of the site.
    private string? Resolve(string page, string path)
    {
        var from = Path.GetDirectoryName(Path.Combine(_folder, page))!;
        var target = Path.GetRelativePath(_folder, Path.GetFullPath(Path.Combine(from, Uri.UnescapeDataString(path)))).Replace('\\', '/');
        if (path.EndsWith('/'))
            target = target == "." ? "index.html" : target.TrimEnd('/') + "/index.html";
        return target.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(target) ? null : target;
    }
}
