using System.Collections.Immutable;
using DuckDb;
using Warehouse.Sql;

namespace Warehouse.Snapshots;

/// <summary>A running query: its columns and the reader that its rows stream from. Dispose it to end the query.</summary>
public sealed class QueryResult : IAsyncDisposable
{
    private readonly DuckDBConnection connection;
    private readonly DuckDBCommand command;

    internal QueryResult(ImmutableArray<ResultColumn> columns, DuckDBConnection connection, DuckDBCommand command, DuckDBDataReader reader)
    {
        Columns = columns;
        Reader = reader;
        this.connection = connection;
        this.command = command;
    }

    /// <summary>What the columns mean, in the order of <see cref="Reader"/>.</summary>
    public ImmutableArray<ResultColumn> Columns { get; }

    /// <summary>The rows; one pass, forward only.</summary>
    public DuckDBDataReader Reader { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Reader.DisposeAsync();
        await command.DisposeAsync();
        await connection.DisposeAsync();
    }
}
