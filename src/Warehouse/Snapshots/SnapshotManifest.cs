using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Warehouse.Catalog;

namespace Warehouse.Snapshots;

/// <summary>The small file <c>snapshots/manifest.json</c>: which snapshot is served. Replaced whole, last of all, so that a crash leaves the one before.</summary>
/// <param name="Snapshot">Number of the current snapshot.</param>
/// <param name="File">Its file, in the same folder.</param>
/// <param name="BuiltAt">When it was built, UTC.</param>
/// <param name="Bytes">Size of the file.</param>
internal sealed partial record SnapshotManifest(int Snapshot, string File, DateTimeOffset BuiltAt, long Bytes)
{
    public const string FileName = "manifest.json";
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>The current one; null when nothing has been published.</summary>
    /// <exception cref="InvalidFileException">The manifest is not readable.</exception>
    public static SnapshotManifest? Read(WarehouseHome home)
    {
        var path = PathIn(home);
        try
        {
            return JsonSerializer.Deserialize<SnapshotManifest>(System.IO.File.ReadAllText(path), Options);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException e)
        {
            throw new InvalidFileException(path, (int?)e.LineNumber + 1, "not readable. Run 'warehouse build' to write it anew", e);
        }
    }

    public void Write(WarehouseHome home) => AtomicFile.Write(PathIn(home), JsonSerializer.Serialize(this, Options));

    public static string PathIn(WarehouseHome home) => Path.Combine(home.SnapshotsFolder, FileName);

    public static string SnapshotPath(WarehouseHome home, int number) =>
        Path.Combine(home.SnapshotsFolder, string.Create(CultureInfo.InvariantCulture, $"warehouse-{number}.duckdb"));

    /// <summary>The sensitive facts of that snapshot, in a file of their own beside it: whoever copies or opens the snapshot has nothing of them.</summary>
    public static string SensitivePath(WarehouseHome home, int number) =>
        Path.Combine(home.SnapshotsFolder, string.Create(CultureInfo.InvariantCulture, $"sensitive-{number}.duckdb"));

    /// <summary>Numbers of the snapshot files that are there, newest first.</summary>
    public static IEnumerable<int> Numbers(WarehouseHome home) =>
        from path in Directory.EnumerateFiles(home.SnapshotsFolder, "warehouse-*.duckdb")
        let match = SnapshotName().Match(Path.GetFileName(path))
        where match.Success
        let number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
        orderby number descending
        select number;

    [GeneratedRegex(@"^warehouse-(?<number>[0-9]{1,9})\.duckdb$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SnapshotName();
}
