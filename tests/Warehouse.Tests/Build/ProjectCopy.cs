using Warehouse.Snapshots;

namespace Warehouse.Tests.Build;

/// <summary>A copy of the project's <c>sql/</c> and <c>seed/</c> to change in a test; without the figures, which most tests do not need.</summary>
internal sealed class ProjectCopy : IDisposable
{
    private static readonly Lazy<ProjectCopy> SharedCopy = new(() =>
    {
        var copy = new ProjectCopy();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => copy.Dispose();
        return copy;
    });

    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-project-").FullName;

    public ProjectCopy()
    {
        Copy(ProjectFiles.Locate().Sql, Path.Combine(folder, "sql"));
        Copy(ProjectFiles.Locate().Seed, Path.Combine(folder, "seed"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "seed", "figures")).Where(f => !f.EndsWith("template.csv", StringComparison.Ordinal)))
            File.Delete(file);
    }

    /// <summary>One for all tests that change nothing.</summary>
    public static ProjectFiles Shared => SharedCopy.Value.Files;

    public ProjectFiles Files => new(folder);

    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    public void Delete(string file) => File.Delete(Path.Combine(folder, file));

    /// <summary>Changes a file; the text to replace must be there.</summary>
    public void Edit(string file, string old, string with)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
