using System.Collections.Immutable;
using Notebooks.Editions;

namespace Notebooks.Publish;

/// <summary>Which files of a site belong to which page, and whether they are as they were written.</summary>
internal static class SiteFiles
{
    /// <summary>The files of a page by path in the site, with their SHA-256.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="page">Name of the page.</param>
    /// <param name="pages">Names of all pages: where two could own a file, the longer name does.</param>
    internal static ImmutableSortedDictionary<string, string> Of(string folder, string page, IEnumerable<string> pages)
    {
        var longer = pages.Where(p => p.Length > page.Length && IsOf(p + ".", page)).ToList();
        return FolderFiles.Names(folder)
            .Where(f => IsOf(f, page) && !longer.Any(p => IsOf(f, p)))
            .ToImmutableSortedDictionary(f => f, f => FolderFiles.Hash(Path.Combine(folder, f)), StringComparer.Ordinal);
    }

    /// <summary>What has become of a page's files since they were written; null when they are the same.</summary>
    internal static string? ChangeOf(ImmutableSortedDictionary<string, string> files, string folder)
    {
        foreach (var (file, hash) in files)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
                return $"its file {file} is gone";
            if (FolderFiles.Hash(path) != hash)
                return $"its file {file} was changed by hand";
        }

        return null;
    }

    /// <summary>Whether a file belongs to a page: the name of the page followed by a full stop, a slash or a hyphen begins it.</summary>
    internal static bool IsOf(string file, string page) =>
        file.Length > page.Length && file.StartsWith(page, StringComparison.Ordinal) && file[page.Length] is ('.' or '/' or '-');
}
