namespace Warehouse.Output;

/// <summary>The encoded cells of one column over a run of rows: bytes in one array, and where each cell ends.</summary>
internal sealed class CellBuffer(int rows)
{
    private readonly int[] ends = new int[rows];
    private byte[] bytes = new byte[rows * 32];
    private int length;
    private int cells;

    /// <summary>The cell of the row, counted from the start of the run.</summary>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            var start = row == 0 ? 0 : ends[row - 1];
            return bytes.AsSpan(start, ends[row] - start);
        }
    }

    /// <summary>Bytes in all cells.</summary>
    public int Length => length;

    /// <summary>Begins a new run.</summary>
    public void Clear() => length = cells = 0;

    /// <summary>Room for a cell of at most <paramref name="size"/> bytes.</summary>
    public Span<byte> Reserve(int size)
    {
        if (bytes.Length - length < size)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, checked(length + size)));
        }

        return bytes.AsSpan(length);
    }

    /// <summary>Ends the cell, of which <paramref name="size"/> reserved bytes were written.</summary>
    public void EndCell(int size)
    {
        length += size;
        ends[cells++] = length;
    }

    /// <summary>A whole cell.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        cell.CopyTo(Reserve(cell.Length));
        EndCell(cell.Length);
    }
}
