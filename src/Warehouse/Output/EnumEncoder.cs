using System.Text;
using DuckDb;

namespace Warehouse.Output;

/// <summary>Encodes the members of an ENUM, each made ready once.</summary>
internal sealed class EnumEncoder : CellEncoder
{
    private readonly byte[] absent;
    private readonly byte[][] members;

    /// <summary>Makes the members ready.</summary>
    public EnumEncoder(Frame frame, TextStyle style, ReadOnlySpan<byte[]> words)
    {
        absent = frame.Null;
        members = new byte[words.Length][];
        for (var i = 0; i < words.Length; i++)
        {
            members[i] = Cell(frame, style, words[i]);
        }
    }

    public override void Encode(DuckDBVector vector, int start, int count, CellBuffer cells)
    {
        var hasNulls = vector.HasNulls;
        for (var row = start; row < start + count; row++)
        {
            cells.Add(hasNulls && vector.IsNull(row) ? absent : members[vector.EnumIndex(row)]);
        }
    }

    private static byte[] Cell(Frame frame, TextStyle style, byte[] word)
    {
        if (frame.Omitted is not null && word.AsSpan().SequenceEqual(frame.Omitted))
        {
            return [];
        }

        var text = new byte[style.MaxLength(word.Length)];
        var length = style.Write(word, text);
        if (frame.Upper)
        {
            Ascii.ToUpperInPlace(text.AsSpan(0, length), out _);
        }

        return [.. frame.Before, .. text.AsSpan(0, length), .. frame.After];
    }
}
