using System.Text;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Mending;

/// <summary>An export of rejects that has come back: which records of which batches it brings.</summary>
internal static class MendedFile
{
    /// <summary>Reads it once, whole, for its batches.</summary>
    /// <exception cref="FileRefusedException">A row does not say where it belongs, or says the same as another.</exception>
    public static IReadOnlyList<MendedBatch> Survey(TableSource table, Encoding encoding)
    {
        using var records = CsvRecords.Open(table.Path, encoding, lineBreaksInQuotes: true);
        var header = MendedHeader.Rest(records.Header.Names);
        var batches = new SortedDictionary<int, MendedBatch>();
        while (records.Read())
        {
            if (MendedHeader.Is(records))
                header = MendedHeader.Rest(Enumerable.Range(0, records.FieldCount).Select(i => Encoding.UTF8.GetString(records.Field(i))));
            else
                Add(batches, header, records);
        }

        return [.. batches.Values];
    }

    private static void Add(SortedDictionary<int, MendedBatch> batches, FileHeader header, CsvRecords records)
    {
        if (IsBlank(records))
            return;
        if (MendedRecords.Number(records.Field(0)) is not { } batchId || MendedRecords.Number(records.Field(1)) is not { } line)
            throw LoadMessages.MendedRowWithoutPlace(records.Line, records.Raw());
        if (!batches.TryGetValue(batchId, out var batch))
            batches.Add(batchId, batch = new MendedBatch(batchId, header, []));
        if (!batch.Header.Names.SequenceEqual(header.Names, StringComparer.Ordinal))
            throw LoadMessages.MendedHeaderTwice(batchId, records.Line);
        if (!batch.Lines.Add(line))
            throw LoadMessages.MendedTwice(batchId, line, records.Line);
    }

    // A record of which nothing is left mends nothing: it stays rejected.
    private static bool IsBlank(CsvRecords records)
    {
        for (var i = MendedHeader.Names.Length; i < records.FieldCount; i++)
        {
            if (!records.Field(i).IsEmpty)
                return false;
        }

        return true;
    }
}

/// <summary>The part of a mended export that belongs to one batch.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Header">The columns, those of its file.</param>
/// <param name="Lines">Which of its lines.</param>
internal sealed record MendedBatch(int BatchId, FileHeader Header, HashSet<int> Lines)
{
    /// <summary>Its records.</summary>
    public MendedRecords Open(TableSource table, Encoding encoding) =>
        new(CsvRecords.Open(table.Path, encoding, lineBreaksInQuotes: true), Header, this);
}
