using System.Collections.Immutable;
using DuckDb;
using Warehouse.Sql;

namespace Warehouse.Snapshots;

/// <summary>A running query whose first rows are there. Dispose it to end the query.</summary>
public sealed class StreamedRows : RowChunks
{
    private readonly RowChunks chunks;
    private bool begun;

    internal StreamedRows(ImmutableArray<ResultColumn> columns, RowChunks chunks, bool hasRows)
    {
        Columns = columns;
        HasRows = hasRows;
        this.chunks = chunks;
    }

    /// <summary>What the columns mean, in the order of the chunks.</summary>
    public ImmutableArray<ResultColumn> Columns { get; }

    /// <summary>Whether there are any rows.</summary>
    public bool HasRows { get; }

    /// <inheritdoc/>
    public override int ChunkRows => chunks.ChunkRows;

    /// <inheritdoc/>
    public override ValueTask<bool> ReadChunkAsync(CancellationToken cancellation)
    {
        if (begun)
            return chunks.ReadChunkAsync(cancellation);
        begun = true;
        return ValueTask.FromResult(HasRows);
    }

    /// <inheritdoc/>
    public override DuckDBVector GetVector(int ordinal) => chunks.GetVector(ordinal);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await chunks.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>The chunks of one running query, which ends with them.</summary>
internal sealed class ResultChunks(QueryResult result) : RowChunks
{
    public override int ChunkRows => result.Reader.ChunkRows;

    public override ValueTask<bool> ReadChunkAsync(CancellationToken cancellation) => result.Reader.ReadChunkAsync(cancellation);

    public override DuckDBVector GetVector(int ordinal) => result.Reader.GetVector(ordinal);

    public override async ValueTask DisposeAsync()
    {
        await result.DisposeAsync();
        await base.DisposeAsync();
    }
}
