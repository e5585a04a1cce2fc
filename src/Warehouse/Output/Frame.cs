namespace Warehouse.Output;

/// <summary>What stands around the values of one column; a cell ends with a comma, which the end of the row replaces.</summary>
/// <param name="Before">Name and opening quote.</param>
/// <param name="After">Closing quote and comma.</param>
/// <param name="Null">The whole cell of a null; empty where nulls are left out.</param>
internal sealed record Frame(byte[] Before, byte[] After, byte[] Null)
{
    /// <summary>The value whose cells are left out, such as a status that is as it should be.</summary>
    public byte[]? Omitted { get; init; }

    /// <summary>Whether letters are written in upper case, as enum values of GraphQL are.</summary>
    public bool Upper { get; init; }

    /// <summary>Whether even a number is put in quotes.</summary>
    public bool Quoted { get; init; }

    /// <summary>Bytes around a value.</summary>
    public int Size { get; } = Before.Length + After.Length;

    /// <summary>The same with quotes around the value.</summary>
    public Frame WithQuotes() => new([.. Before, (byte)'"'], [(byte)'"', .. After], Null) { Omitted = Omitted, Upper = Upper };

    /// <summary>Puts the frame around <paramref name="value"/> bytes that stand after <see cref="Before"/>; gives the length of the cell.</summary>
    public int Close(Span<byte> cell, int value)
    {
        Before.CopyTo(cell);
        After.CopyTo(cell[(Before.Length + value)..]);
        return Size + value;
    }
}
