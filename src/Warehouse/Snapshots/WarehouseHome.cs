namespace Warehouse.Snapshots;

/// <summary>The folder where a warehouse lives: settings, snapshots, ledger, reports, keys. Only its own account may look into it.</summary>
public sealed class WarehouseHome
{
    private WarehouseHome(string root, WarehouseSettings settings)
    {
        Root = root;
        Settings = settings;
    }

    /// <summary>The folder, absolute.</summary>
    public string Root { get; }

    /// <summary>What <c>warehouse.json</c> says.</summary>
    public WarehouseSettings Settings { get; }

    /// <summary>The settings file.</summary>
    public string SettingsPath => SettingsIn(Root);

    /// <summary>Folder of the immutable database files and the manifest that points at the current one.</summary>
    public string SnapshotsFolder => Path.Combine(Root, "snapshots");

    /// <summary>Database of batches, staged rows, rejects and events.</summary>
    public string LedgerFile => Path.Combine(Root, "ledger.duckdb");

    /// <summary>Folder of the published pages.</summary>
    public string ReportsFolder => Path.Combine(Root, "reports");

    /// <summary>Folder of the frozen editions of pages.</summary>
    public string EditionsFolder => Path.Combine(Root, "editions");

    /// <summary>File of the API keys' hashes.</summary>
    public string KeysFile => Path.Combine(Root, "keys.json");

    /// <summary>Folder where running queries may spill.</summary>
    public string TemporaryFolder => Path.Combine(Root, "tmp");

    /// <summary>Whether the home takes synthetic files and only those. A mark in the folder says so, so that no command has to be told.</summary>
    public bool IsSynthetic => File.Exists(SyntheticMark);

    /// <summary>Whether a snapshot has been published.</summary>
    public bool HasSnapshot => SnapshotManifest.Read(this) is not null;

    /// <summary>
    /// Opens the home <paramref name="root"/>, else the one that WAREHOUSE_HOME names, else <c>.warehouse</c> in the working directory.
    /// Creates it, with the default settings, on first use.
    /// </summary>
    /// <exception cref="Catalog.InvalidFileException">The settings cannot be used.</exception>
    public static WarehouseHome Open(string? root = null)
    {
        var folder = Path.GetFullPath(root ?? Environment.GetEnvironmentVariable("WAREHOUSE_HOME") ?? ".warehouse");
        var settings = SettingsIn(folder);
        OwnerOnly.CreateFolder(folder);
        Directory.CreateDirectory(Path.Combine(folder, "snapshots"));
        if (!File.Exists(settings))
            AtomicFile.Write(settings, File.ReadAllText(Path.Combine(ProjectFiles.Locate().Seed, "warehouse.json")));
        return new WarehouseHome(folder, SettingsFile.Read(settings));
    }

    private string SyntheticMark => Path.Combine(Root, "synthetic");

    /// <summary>Makes it a home for synthetic files. For a home that holds no real file yet; the caller makes sure of that.</summary>
    public void MarkSynthetic() => AtomicFile.Write(SyntheticMark, "This home holds synthetic data only.\n");

    private static string SettingsIn(string root) => Path.Combine(root, "warehouse.json");
}
