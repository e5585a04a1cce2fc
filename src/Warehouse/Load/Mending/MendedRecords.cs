using System.Buffers.Text;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Mending;

/// <summary>The records of one batch in a mended export, as if they stood in its file: with its columns, under their old lines.</summary>
internal sealed class MendedRecords(CsvRecords inner, FileHeader header, MendedBatch batch) : IRecords
{
    public FileHeader Header => header;

    public int Line { get; private set; }

    public long BytesDone => inner.BytesDone;

    public int FieldCount => Math.Max(0, inner.FieldCount - MendedHeader.Names.Length);

    public RowFault? Fault => inner.Fault is { } fault ? fault with { Line = Line } : null;

    public bool Read()
    {
        while (inner.Read())
        {
            if (Number(inner.Field(0)) == batch.BatchId && Number(inner.Field(1)) is { } line && batch.Lines.Contains(line))
            {
                Line = line;
                return true;
            }
        }

        return false;
    }

    public ReadOnlySpan<byte> Field(int index) => SpreadsheetText.Arm(inner.Field(index + MendedHeader.Names.Length));

    public string Raw() => inner.Raw();

    public void Dispose() => inner.Dispose();

    internal static int? Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out var consumed) && consumed == text.Length ? number : null;
}
