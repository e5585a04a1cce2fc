using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Notebooks.Editions;

/// <summary>The files of a frozen page: what they were when they were frozen can be proved.</summary>
internal static class FrozenFiles
{
    /// <summary>SHA-256 of every file in a folder by its path there, with forward slashes.</summary>
    internal static ImmutableSortedDictionary<string, string> Hash(string folder) =>
        FolderFiles.Names(folder).ToImmutableSortedDictionary(file => file, file => FolderFiles.Hash(Path.Combine(folder, file)), StringComparer.Ordinal);

    /// <summary>The content of a frozen file.</summary>
    /// <exception cref="EditionException">It is gone, or not what was frozen.</exception>
    internal static byte[] Read(EditionStore store, Edition edition, string file)
    {
        var path = Path.Combine(store.PageOf(edition), file);
        var content = File.Exists(path) ? File.ReadAllBytes(path) : null;
        return content is not null && Hash(content) == edition.Files[file]
            ? content
            : throw new EditionException($"{path} is {(content is null ? "gone" : "not what was frozen")}. Put it back from a copy of the home, or withdraw the edition.");
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
