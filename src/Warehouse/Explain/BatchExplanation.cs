using Warehouse.Catalog;

namespace Warehouse.Explain;

/// <summary>A loaded file: what was read from it, and whether it is in use.</summary>
internal static class BatchExplanation
{
    private const string Set = "Batches";

    public static async Task<Explanation?> ReadAsync(string id, int number, ExplanationReader reader)
    {
        if (reader.Catalogue.FindSet(Set) is null)
            return null;
        var rows = await reader.ReadAsync(Set, ExplanationReader.Equal("BatchId", number, ColumnType.Int32), 1);
        if (rows.Count == 0)
            return null;
        var batch = rows[0];
        return new Explanation(id, "batch", $"Batch {number}: {batch["FileName"]}",
        [
            .. ExplanationReader.Part("The file", batch, "FileName", "Layout", "Sha256", "Bytes", "FirstMonth", "LastMonth", "Issued", "IssuedInferred"),
            .. ExplanationReader.Part("What was read", batch, "RowsRead", "RowsStaged", "RowsRejected", "LoadedAt", "LoaderVersion", "State", "Reason"),
            .. await reader.SourceAsync(batch.GetValueOrDefault("SourceCode")),
            reader.DataPart(),
        ]);
    }
}
