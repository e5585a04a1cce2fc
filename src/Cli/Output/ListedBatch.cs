using System.Globalization;
using Warehouse.Load;

namespace Cli.Output;

/// <summary>A batch as lists show it.</summary>
internal sealed record ListedBatch(
    int Batch, string Source, string File, DateOnly? FirstMonth, DateOnly? LastMonth, DateOnly Issued, bool IssuedInferred,
    long RowsRead, long RowsRejected, string State, string? Reason, DateTimeOffset LoadedAt, string Sha256, bool Synthetic)
{
    public static readonly string[] Headings = [">Batch", "Source", "File", "From", "To", "Issued", ">Rows", ">Rejected", "State", "Why"];

    public static ListedBatch Of(Batch batch) => new(
        batch.BatchId, batch.SourceCode, batch.FileName, batch.FirstMonth, batch.LastMonth, batch.Issued, batch.IssuedInferred,
        batch.RowsRead, batch.RowsRejected, Formats.Word(batch.State), batch.Reason, batch.LoadedAt, batch.Sha256, batch.Synthetic);

    public string[] Cells() =>
    [
        Batch.ToString(CultureInfo.InvariantCulture), Source, File, Formats.Month(FirstMonth), Formats.Month(LastMonth),
        Formats.Day(Issued) + (IssuedInferred ? " (inferred)" : ""), Formats.Number(RowsRead), Formats.Number(RowsRejected),
        State + (Synthetic ? ", synthetic" : ""), Reason ?? "",
    ];
}
