using System.Diagnostics;
using Dapper;
using DuckDb;

namespace Warehouse.Load;

/// <summary>A row of the table <c>batch</c>, as Dapper reads it.</summary>
internal sealed class BatchRow
{
    private const string Select = """
        SELECT batch_id AS BatchId, source_code AS SourceCode, layout AS Layout, file_name AS FileName, sha256 AS Sha256, bytes AS Bytes,
            rows_read AS RowsRead, rows_staged AS RowsStaged, rows_rejected AS RowsRejected,
            first_month - DATE '0001-01-01' AS FirstMonth, last_month - DATE '0001-01-01' AS LastMonth, issued - DATE '0001-01-01' AS Issued,
            issued_inferred AS IssuedInferred, epoch_us(loaded_at) AS LoadedAt, state AS State, reason AS Reason, synthetic AS Synthetic, sensitive AS Sensitive
        FROM batch
        """;

    public int BatchId { get; init; }
    public required string SourceCode { get; init; }
    public required string Layout { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public long Bytes { get; init; }
    public long RowsRead { get; init; }
    public long RowsStaged { get; init; }
    public long RowsRejected { get; init; }
    public long? FirstMonth { get; init; }
    public long? LastMonth { get; init; }
    public long Issued { get; init; }
    public bool IssuedInferred { get; init; }
    public long LoadedAt { get; init; }
    public required string State { get; init; }
    public string? Reason { get; init; }
    public bool Synthetic { get; init; }
    public bool Sensitive { get; init; }

    public static IEnumerable<Batch> Query(DuckDBConnection connection, string condition, object? parameters = null) =>
        connection.Query<BatchRow>(Select + "\n" + condition, parameters).Select(r => r.ToBatch());

    /// <summary>The name of a state in the ledger.</summary>
    public static string Name(BatchState state) => state switch
    {
        BatchState.Current => "current",
        BatchState.Held => "held",
        BatchState.Withdrawn => "withdrawn",
        _ => throw new UnreachableException($"State {state}"),
    };

    /// <summary>An instant from microseconds since 1970.</summary>
    public static DateTimeOffset Instant(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    private static BatchState StateOf(string name) => name switch
    {
        "current" => BatchState.Current,
        "held" => BatchState.Held,
        "withdrawn" => BatchState.Withdrawn,
        _ => throw new UnreachableException($"State {name}"),
    };

    private Batch ToBatch() => new(
        BatchId, SourceCode, Layout, FileName, Sha256, Bytes, RowsRead, RowsStaged, RowsRejected,
        Day(FirstMonth), Day(LastMonth), Day(Issued), IssuedInferred, Instant(LoadedAt), StateOf(State), Reason, Synthetic, Sensitive);

    private static DateOnly? Day(long? number) => number is { } n ? Day(n) : null;

    private static DateOnly Day(long number) => DateOnly.FromDayNumber((int)number);
}
