using Notebooks.Editions;

namespace Notebooks.Publish.Editions;

/// <summary>Takes a published page out of its site with all that belongs to it, so that it can be kept.</summary>
internal static class PageCopy
{
    private const string StyleSheet = "site.css";

    /// <summary>Copies a page; it becomes <c>index.html</c> of the folder.</summary>
    internal static void Take(string site, string name, string folder)
    {
        var moved = Files(site, name).ToDictionary(file => file, file => file == $"{name}.html" ? "index.html" : file, StringComparer.Ordinal);
        foreach (var (file, now) in moved)
            Copy(Path.Combine(site, file), Path.Combine(folder, now), moved);
    }

    // Its own style sheet too: a later one may be made for other pages.
    private static IEnumerable<string> Files(string site, string name) =>
        FolderFiles.Names(site).Where(file => file == StyleSheet || SiteFiles.IsOf(file, name));

    private static void Copy(string from, string to, Dictionary<string, string> moved)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (Path.GetExtension(from) == ".html")
            File.WriteAllText(to, PageLinks.Move(File.ReadAllText(from), moved));
        else
            File.Copy(from, to);
    }
}
