using System.Globalization;
using System.Text.Json;
using DuckDb;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;

namespace Warehouse.Snapshots;

/// <summary>One immutable database file, open for reading.</summary>
public sealed class Snapshot
{
    private readonly DuckDBDataSource source;
    private readonly TimeSpan limit;

    private Snapshot(DuckDBDataSource source, Catalogue catalogue, TimeSpan limit)
    {
        this.source = source;
        this.limit = limit;
        Catalogue = catalogue;
    }

    /// <summary>Its number; each build counts one on.</summary>
    public int Number => Catalogue.Snapshot;

    /// <summary>What it holds.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Runs a compiled query. Rows stream from the result while the caller reads.</summary>
    /// <exception cref="QueryException">No rows came within <see cref="Limits.QuerySeconds"/>, or a value or the whole question is too large.</exception>
    public async ValueTask<QueryResult> QueryAsync(Statement statement, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limit);
        var connection = source.OpenConnection();
        var command = Command(connection, statement);
        try
        {
            var reader = await command.ExecuteReaderAsync(timed.Token);
            return new QueryResult(statement.Columns, connection, command, reader);
        }
        catch (Exception e)
        {
            await command.DisposeAsync();
            await connection.DisposeAsync();
            if (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw QueryErrors.TooSlow(limit, e);
            if (e is DuckDBException engine && EngineFailure.OfCaller(engine) is { } failure)
                throw failure;
            throw;
        }
    }

    internal static Snapshot Open(WarehouseHome home, int number) => OpenFile(home, SnapshotManifest.SnapshotPath(home, number));

    internal static Snapshot OpenFile(WarehouseHome home, string path)
    {
        var opened = new DuckDBDataSource(SnapshotConnection.Text(home, path));
        try
        {
            return new Snapshot(opened, ReadCatalogue(opened), TimeSpan.FromSeconds(home.Settings.Limits.QuerySeconds));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Reads the tables that every question touches, so that the first request after a switch does not pay for the disk.</summary>
    internal void WarmUp()
    {
        using var connection = source.OpenConnection();
        foreach (var relation in Catalogue.Relations)
        {
            using var command = connection.CreateCommand();
            var columns = relation.Columns.Where(c => c.Navigation is null).Select(c => $"count({Quote(c.Physical)})");
            command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {Quote(relation.Table)}";
            command.ExecuteNonQuery();
        }
    }

    internal void Close() => source.Dispose();

    private static DuckDBCommand Command(DuckDBConnection connection, Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        for (var i = 0; i < statement.Parameters.Length; i++)
            command.Parameters.Add(new DuckDBParameter(string.Create(CultureInfo.InvariantCulture, $"p{i + 1}"), statement.Parameters[i]));
        return command;
    }

    private static Catalogue ReadCatalogue(DuckDBDataSource source)
    {
        using var connection = source.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json FROM catalogue";
        return CatalogueJson.Read((string)(command.ExecuteScalar() ?? throw new JsonException("The snapshot has no catalogue.")));
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
