namespace Warehouse.Load;

/// <summary>The files behind the paths that a caller gives: a file itself, or every file below a folder.</summary>
internal static class FileList
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
        MaxRecursionDepth = 64,
    };

    /// <summary>In the order given, folders by path; no file twice.</summary>
    public static IReadOnlyList<FoundFile> Expand(IEnumerable<string> paths) =>
        [.. paths.SelectMany(Expand).GroupBy(f => Path.GetFullPath(f.Path), StringComparer.Ordinal).Select(g => g.MaxBy(f => f.Named)!)];

    private static IEnumerable<FoundFile> Expand(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", Below).Order(StringComparer.Ordinal).Select(f => new FoundFile(f, Named: false))
        : [new FoundFile(path, Named: true)];
}

/// <summary>A file to load.</summary>
/// <param name="Path">Its path, as found.</param>
/// <param name="Named">The caller named it, rather than a folder above it.</param>
internal sealed record FoundFile(string Path, bool Named);
