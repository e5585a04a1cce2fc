using DuckDb;
using Warehouse.Snapshots;

namespace Warehouse.Output;

/// <summary>The chunks of one reader, which stays its owner's.</summary>
internal sealed class ReaderChunks(DuckDBDataReader reader) : RowChunks
{
    public override int ChunkRows => reader.ChunkRows;

    public override ValueTask<bool> ReadChunkAsync(CancellationToken cancellation) => reader.ReadChunkAsync(cancellation);

    public override DuckDBVector GetVector(int ordinal) => reader.GetVector(ordinal);
}
