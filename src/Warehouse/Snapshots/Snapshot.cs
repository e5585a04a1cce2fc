using System.Collections.Immutable;
using System.Text.Json;
using DuckDb;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;

namespace Warehouse.Snapshots;

/// <summary>One immutable database file, open for reading.</summary>
public sealed class Snapshot
{
    private readonly string path;
    private readonly DuckDBDataSource source;
    private readonly TimeSpan limit;

    private Snapshot(string path, DuckDBDataSource source, Catalogue catalogue, TimeSpan limit)
    {
        this.path = path;
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
    public ValueTask<QueryResult> QueryAsync(Statement statement, CancellationToken cancellationToken) =>
        TimedAsync(token => ExecuteAsync(statement, token), cancellationToken);

    /// <summary>
    /// Runs a compiled query for a writer: a long page comes a range at a time, at constant memory and at once. The first rows are read
    /// already when this is done, so that most errors come before anything is sent.
    /// </summary>
    /// <exception cref="QueryException">As <see cref="QueryAsync"/>.</exception>
    public ValueTask<StreamedRows> StreamAsync(Statement statement, CancellationToken cancellationToken) =>
        TimedAsync(token => StartAsync(statement, token), cancellationToken);

    /// <summary>The versions of tables, each computed the first time that it is asked for and kept beside the snapshot's file.</summary>
    public async Task<TableVersions> VersionsAsync(IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        var kept = TableVersionFile.Read(path, Catalogue.BuiltAt);
        var found = kept?.Tables ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        ImmutableSortedSet<string> asked = [.. tables];
        await using var connection = source.OpenConnection();
        var reader = new TableVersionReader(connection, Catalogue);
        foreach (var table in asked.Where(t => !found.ContainsKey(t)))
        {
            if (await reader.OfAsync(table, cancellationToken) is { } version)
                found = found.Add(table, version);
        }

        var methods = kept?.Methods ?? await reader.MethodsAsync(cancellationToken);
        if (kept is null || found.Count > kept.Tables.Count)
            new TableVersionFile(Catalogue.BuiltAt, methods, found).Write(path);
        return new TableVersions(methods, asked.Where(found.ContainsKey).ToImmutableSortedDictionary(
            t => t, t => new TableVersion(TableVersionReader.NameOf(t, Catalogue), found[t]), StringComparer.Ordinal));
    }

    private async ValueTask<StreamedRows> StartAsync(Statement statement, CancellationToken cancellationToken)
    {
        RowChunks chunks = statement.Ranges is { } ranges
            ? new RangeChunks(source.OpenConnection(), ranges)
            : new ResultChunks(await ExecuteAsync(statement, cancellationToken));
        try
        {
            return new StreamedRows(statement.Columns, chunks, await chunks.ReadChunkAsync(cancellationToken));
        }
        catch
        {
            await chunks.DisposeAsync();
            throw;
        }
    }

    private async ValueTask<QueryResult> ExecuteAsync(Statement statement, CancellationToken cancellationToken)
    {
        var connection = source.OpenConnection();
        var command = SnapshotCommand.Of(connection, statement);
        try
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken);
            return new QueryResult(statement.Columns, connection, command, reader);
        }
        catch
        {
            await command.DisposeAsync();
            await connection.DisposeAsync();
            throw;
        }
    }

    // The first rows must come within the limit; what the engine says against the question itself is the caller's error.
    private async ValueTask<T> TimedAsync<T>(Func<CancellationToken, ValueTask<T>> begin, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limit);
        try
        {
            return await begin(timed.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw QueryErrors.TooSlow(limit, e);
        }
        catch (DuckDBException e)
        {
            if (EngineFailure.OfCaller(e) is { } failure)
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
            return new Snapshot(path, opened, ReadCatalogue(opened), TimeSpan.FromSeconds(home.Settings.Limits.QuerySeconds));
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
        foreach (var relation in Catalogue.Relations.Where(r => !r.Sensitive))
        {
            using var command = connection.CreateCommand();
            var columns = relation.Columns.Where(c => c.Navigation is null).Select(c => $"count({Quote(c.Physical)})");
            command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {Quote(relation.Table)}";
            command.ExecuteNonQuery();
        }
    }

    internal void Close() => source.Dispose();

    private static Catalogue ReadCatalogue(DuckDBDataSource source)
    {
        using var connection = source.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json FROM catalogue";
        return CatalogueJson.Read((string)(command.ExecuteScalar() ?? throw new JsonException("The snapshot has no catalogue.")));
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
