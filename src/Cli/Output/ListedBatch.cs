using System.Globalization;
using Warehouse.Load;

namespace Cli.Output;

/// <summary>A batch as lists show it. Of a sensitive one they show that it is there and whether it counts, and no more.</summary>
internal sealed record ListedBatch(
    int Batch, string Source, string File, DateOnly? FirstMonth, DateOnly? LastMonth, DateOnly Issued, bool IssuedInferred,
    long? RowsRead, long? RowsRejected, string State, string? Reason, DateTimeOffset LoadedAt, string? Sha256, bool Synthetic, bool Sensitive = false)
{
    public static readonly string[] Headings = [">Batch", "Source", "File", "From", "To", "Issued", ">Rows", ">Rejected", "State", "Why"];

    public static ListedBatch Of(Batch batch) => batch.Sensitive
        ? new(
            batch.BatchId, batch.SourceCode, "(sensitive)", null, null, batch.Issued, batch.IssuedInferred,
            null, null, Formats.Word(batch.State), null, batch.LoadedAt, null, batch.Synthetic, Sensitive: true)
        : Whole(batch);

    /// <summary>The batch with all that is known of it, for whoever has just loaded its file.</summary>
    public static ListedBatch Whole(Batch batch) => new(
        batch.BatchId, batch.SourceCode, batch.FileName, batch.FirstMonth, batch.LastMonth, batch.Issued, batch.IssuedInferred,
        batch.RowsRead, batch.RowsRejected, Formats.Word(batch.State), batch.Reason, batch.LoadedAt, batch.Sha256, batch.Synthetic, batch.Sensitive);

    public string[] Cells() =>
    [
        Batch.ToString(CultureInfo.InvariantCulture), Source, File, Formats.Month(FirstMonth), Formats.Month(LastMonth),
        Formats.Day(Issued) + (IssuedInferred ? " (inferred)" : ""), Counted(RowsRead), Counted(RowsRejected),
        State + (Synthetic ? ", synthetic" : ""), Reason ?? "",
    ];

    private static string Counted(long? rows) => rows is { } known ? Formats.Number(known) : "";
}
