using DuckDb;

namespace Warehouse.Snapshots;

/// <summary>Rows as they come from the engine, some thousands at a time.</summary>
public abstract class RowChunks : IAsyncDisposable
{
    /// <summary>Rows of the current chunk.</summary>
    public abstract int ChunkRows { get; }

    /// <summary>Goes on to the next chunk; false at the end.</summary>
    public abstract ValueTask<bool> ReadChunkAsync(CancellationToken cancellation);

    /// <summary>A column of the current chunk.</summary>
    public abstract DuckDBVector GetVector(int ordinal);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }
}
