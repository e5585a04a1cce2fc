using System.IO.Enumeration;

namespace Warehouse.Load;

/// <summary>The files behind the paths that a caller gives: a file itself, or every file below a folder.</summary>
internal static class FileList
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    /// <summary>In the order given, folders by path; no file twice.</summary>
    public static IReadOnlyList<FoundFile> Expand(IEnumerable<string> paths) =>
        [.. paths.SelectMany(Expand).GroupBy(f => Path.GetFullPath(f.Path), StringComparer.Ordinal).Select(g => g.MaxBy(f => f.Named)!)];

    private static IEnumerable<FoundFile> Expand(string path)
    {
        if (!Directory.Exists(path))
            return [new FoundFile(path, Named: true)];
        try
        {
            return [.. Files(path).Order(StringComparer.Ordinal).Select(f => new FoundFile(f, Named: false))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new FoundFile(path, Named: true, LoadMessages.Unreadable(path, e))];
        }
    }

    // A link to a file is a file; a link to a folder is not followed, it might lead back up.
    private static FileSystemEnumerable<string> Files(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Below)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
