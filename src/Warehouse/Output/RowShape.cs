namespace Warehouse.Output;

/// <summary>How the cells of a row are put together.</summary>
internal abstract class RowShape
{
    /// <summary>The most bytes of a row beside its cells.</summary>
    public abstract int Overhead { get; }

    /// <summary>Writes the row and gives its length.</summary>
    public abstract int Write(CellBuffer[] cells, int row, bool isFirst, Span<byte> destination);
}
