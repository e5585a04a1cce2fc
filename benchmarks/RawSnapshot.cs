using DuckDb;
using Warehouse.Snapshots;

namespace Benchmarks;

/// <summary>The newest snapshot file, read with nothing between.</summary>
internal sealed class RawSnapshot : IDisposable
{
    private readonly DuckDBConnection connection;

    internal RawSnapshot(WarehouseHome home)
    {
        var file = Directory.EnumerateFiles(home.SnapshotsFolder, "*.duckdb").Order(StringComparer.Ordinal).Last();
        connection = new DuckDBConnection($"Data Source={file};access_mode=READ_ONLY;threads=1");
        connection.Open();
    }

    /// <summary>Runs the statement and fetches every chunk.</summary>
    internal void Drain(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        while (reader.ReadChunk())
        {
        }
    }

    public void Dispose() => connection.Dispose();
}
