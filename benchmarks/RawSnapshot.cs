using DuckDb;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.OData;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Benchmarks;

/// <summary>The newest snapshot file, read with nothing between.</summary>
internal sealed class RawSnapshot : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly Catalogue catalogue;

    internal RawSnapshot(WarehouseHome home)
    {
        catalogue = ReadCatalogue(home);
        var file = Directory.EnumerateFiles(home.SnapshotsFolder, "*.duckdb").Order(StringComparer.Ordinal).Last();
        connection = new DuckDBConnection($"Data Source={file};access_mode=READ_ONLY;threads=1");
        connection.Open();
    }

    /// <summary>Runs the statement and fetches every chunk.</summary>
    internal void Drain(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Drain(command);
    }

    /// <summary>The statement that the service compiles for a request, run with nothing around it.</summary>
    internal Action Compiled(string path)
    {
        var query = ODataQuery.Parse(path, catalogue, EdmModelBuilder.Build(catalogue));
        var statement = Compiler.Compile(query.Tree, catalogue, Role.Public, null);
        return () =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement.Text;
            for (var i = 0; i < statement.Parameters.Length; i++)
                command.Parameters.Add(new DuckDBParameter($"p{i + 1}", statement.Parameters[i]));
            Drain(command);
        };
    }

    public void Dispose() => connection.Dispose();

    // Closed again before the file is opened with options of our own.
    private static Catalogue ReadCatalogue(WarehouseHome home)
    {
        using var host = SnapshotHost.Open(home);
        using var lease = host.Lease();
        return lease.Snapshot.Catalogue;
    }

    private static void Drain(DuckDBCommand command)
    {
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        while (reader.ReadChunk())
        {
        }
    }
}
