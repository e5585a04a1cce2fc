using System.Text;
using DuckDb;

namespace Warehouse.Output;

/// <summary>Encodes strings.</summary>
internal sealed class TextEncoder(Frame frame, TextStyle style) : CellEncoder
{
    public override void Encode(DuckDBVector vector, int start, int count, CellBuffer cells)
    {
        var hasNulls = vector.HasNulls;
        for (var row = start; row < start + count; row++)
        {
            if (hasNulls && vector.IsNull(row))
            {
                cells.Add(frame.Null);
                continue;
            }

            cells.EndCell(Write(vector.Utf8(row), cells));
        }
    }

    private int Write(ReadOnlySpan<byte> text, CellBuffer cells)
    {
        if (frame.Omitted is not null && text.SequenceEqual(frame.Omitted))
        {
            return 0;
        }

        var cell = cells.Reserve(checked(frame.Size + style.MaxLength(text.Length)));
        var length = style.Write(text, cell[frame.Before.Length..]);
        if (frame.Upper)
        {
            Ascii.ToUpperInPlace(cell.Slice(frame.Before.Length, length), out _);
        }

        return frame.Close(cell, length);
    }
}
