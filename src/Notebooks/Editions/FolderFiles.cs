using System.Security.Cryptography;

namespace Notebooks.Editions;

/// <summary>The files of a folder by name, the same on every machine.</summary>
internal static class FolderFiles
{
    /// <summary>Every file below the folder by its path there, with forward slashes.</summary>
    internal static IEnumerable<string> Names(string folder, string pattern = "*") =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));

    /// <summary>SHA-256 of the content of a file, lower-case hexadecimal.</summary>
    internal static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
