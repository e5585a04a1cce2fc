namespace Warehouse.Snapshots;

/// <summary>The project's own files that the program reads: <c>sql/</c>, <c>seed/</c> and <c>notebooks/</c>.</summary>
public sealed class ProjectFiles
{
    /// <summary>The files under <paramref name="root"/>.</summary>
    public ProjectFiles(string root) => Root = root;

    /// <summary>The folder that holds the others.</summary>
    public string Root { get; }

    /// <summary>Folder <c>sql</c>.</summary>
    public string Sql => Path.Combine(Root, "sql");

    /// <summary>Folder <c>seed</c>.</summary>
    public string Seed => Path.Combine(Root, "seed");

    /// <summary>Folder <c>notebooks</c>.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>Beside the executable when published; while developing, the nearest folder above it.</summary>
    /// <exception cref="DirectoryNotFoundException">Neither has them.</exception>
    public static ProjectFiles Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var files = new ProjectFiles(folder.FullName);
            if (Directory.Exists(files.Sql) && Directory.Exists(files.Seed))
                return files;
        }

        throw new DirectoryNotFoundException($"The folders 'sql' and 'seed' are neither in {AppContext.BaseDirectory} nor above it. Publish the program again, or run it from its repository.");
    }
}
