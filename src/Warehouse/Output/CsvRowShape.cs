namespace Warehouse.Output;

/// <summary>A row as a line of CSV: every cell ends with a comma, and the line end takes the last one's place.</summary>
internal sealed class CsvRowShape : RowShape
{
    public override int Overhead => 1;

    public override int Write(CellBuffer[] cells, int row, bool isFirst, Span<byte> destination)
    {
        var length = 0;
        foreach (var column in cells)
        {
            var cell = column[row];
            cell.CopyTo(destination[length..]);
            length += cell.Length;
        }

        destination[length - 1] = (byte)'\r';
        destination[length] = (byte)'\n';
        return length + 1;
    }
}
