using DuckDb;

namespace Warehouse.Output;

/// <summary>Encodes runs of rows of one column, straight from the engine's vector.</summary>
internal abstract class CellEncoder
{
    /// <summary>Adds <paramref name="count"/> cells, from row <paramref name="start"/> of the chunk on.</summary>
    public abstract void Encode(DuckDBVector vector, int start, int count, CellBuffer cells);
}
