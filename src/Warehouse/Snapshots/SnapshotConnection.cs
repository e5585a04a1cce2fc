using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Snapshots;

/// <summary>
/// How a snapshot is opened: read-only, no file but its own, no extension from anywhere, settings locked. The order matters to
/// DuckDB: the spill folder before external access is shut, the lock last.
/// </summary>
internal static class SnapshotConnection
{
    public static string Text(WarehouseHome home, string path)
    {
        var limits = home.Settings.Limits;
        Directory.CreateDirectory(home.TemporaryFolder);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Data Source={Value(path)};access_mode=READ_ONLY;threads={limits.ThreadsPerQuery};memory_limit={limits.MemoryMegabytes}MB;temp_directory={Value(home.TemporaryFolder)};autoload_known_extensions=false;autoinstall_known_extensions=false;allow_community_extensions=false;enable_external_access=false;lock_configuration=true");
    }

    // A path may hold a semicolon or an equals sign; quoted values may not hold their own quote.
    private static string Value(string path) => path.Contains('"', StringComparison.Ordinal)
        ? throw new InvalidFileException(path, null, "a path with a double quote cannot be opened; move the home")
        : $"\"{path}\"";
}
