using System.Globalization;
using DuckDb;
using Warehouse.Build;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Benchmarks;

/// <summary>
/// A home whose ledger holds generated offences: every borough and offence of the reference tables, as many months as the rows
/// need. Built like any other, so the snapshot measured is the one that is served.
/// </summary>
internal static class GeneratedHome
{
    internal static WarehouseHome Create(string folder, long rows)
    {
        var home = WarehouseHome.Open(folder);
        if (Directory.Exists(home.SnapshotsFolder) && Directory.EnumerateFiles(home.SnapshotsFolder, "*.duckdb").Any())
            return home;
        using (Ledger.Open(home))
        {
            // Opened once so that its tables exist.
        }

        Stage(home, rows);
        SnapshotBuilder.Build(home, ProjectFiles.Locate(), new Progress<string>(Console.Error.WriteLine));
        return home;
    }

    private static void Stage(WarehouseHome home, long rows)
    {
        using var connection = new DuckDBConnection($"Data Source={home.LedgerFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        var reference = Path.Combine(ProjectFiles.Locate().Seed, "reference");
        command.CommandText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "generate.sql"))
            .Replace("${rows}", rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("${offence_map}", Path.Combine(reference, "offence_map.csv"), StringComparison.Ordinal)
            .Replace("${areas}", Path.Combine(reference, "areas.csv"), StringComparison.Ordinal);
        command.ExecuteNonQuery();
    }
}
