using System.Globalization;
using DuckDb;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Build;

/// <summary>A home of its own for one test, gone when the test ends.</summary>
internal sealed class TestHome : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-home-").FullName;

    public TestHome(string? settings = null)
    {
        if (settings is not null)
            File.WriteAllText(Path.Combine(folder, "warehouse.json"), settings);
        Home = WarehouseHome.Open(folder);
    }

    public static ProjectFiles Project { get; } = ProjectFiles.Locate();

    public WarehouseHome Home { get; }

    public BuildReport Build(ProjectFiles? project = null, IProgress<string>? progress = null) => SnapshotBuilder.Build(Home, project ?? Project, progress);

    /// <summary>A ledger to fill by hand.</summary>
    public TestLedger Ledger() => new(Home.LedgerFile);

    /// <summary>The rows of the current snapshot as text, columns joined by a bar.</summary>
    public List<string> Rows(string sql)
    {
        var manifest = SnapshotManifest.Read(Home);
        Assert.NotNull(manifest);
        return Rows(SnapshotManifest.SnapshotPath(Home, manifest.Snapshot), sql);
    }

    public static List<string> Rows(string path, string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        return rows;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Text(object value) => value switch
    {
        DBNull => "null",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
