namespace Conformance.Tests;

/// <summary>A copy of the project as it is built: the programs and what they read, nothing to compile.</summary>
internal sealed class ProjectCopy : IDisposable
{
    private const string Modules = "node_modules";
    private static readonly string[] Copied = ["sql", "seed"];
    private static readonly string[] Programs = ["Cli", "QueryApi"];

    public ProjectCopy()
    {
        foreach (var name in Copied)
            Copy(Path.Combine(Machine.Root, name), Path.Combine(Root, name));
        foreach (var program in Programs)
        {
            var built = Path.Combine("artifacts", "bin", program, Machine.Configuration);
            Copy(Path.Combine(Machine.Root, built), Path.Combine(Root, built));
        }

        Directory.CreateSymbolicLink(Path.Combine(Root, Modules), Path.Combine(Machine.Root, Modules));
    }

    internal string Root { get; } = Directory.CreateTempSubdirectory("warehouse-copy-").FullName;

    /// <summary>Copies a file, or a folder with all that is in it.</summary>
    internal static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in Directory.EnumerateFileSystemEntries(from))
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
    }

    public void Dispose()
    {
        // The link goes first, so that what it points to stays.
        Directory.Delete(Path.Combine(Root, Modules));
        Directory.Delete(Root, recursive: true);
    }
}
