using Dapper;
using DuckDb;

namespace Warehouse.Load;

/// <summary>One loaded file.</summary>
/// <param name="BatchId">Its number, from 1; never used again.</param>
/// <param name="SourceCode">The series that the file belongs to, such as <c>mps_ward</c>.</param>
/// <param name="Layout">The layout that recognised it.</param>
/// <param name="FileName">Name of the file, without folders; of a member of an archive or a sheet of a workbook, with its name behind it.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="RowsRead">Records in the file, header and empty lines aside.</param>
/// <param name="RowsStaged">Rows staged: one per cell where months are columns.</param>
/// <param name="RowsRejected">Records rejected.</param>
/// <param name="FirstMonth">First month in the file.</param>
/// <param name="LastMonth">Last month in the file.</param>
/// <param name="Issued">The day the publisher issued it.</param>
/// <param name="IssuedInferred">The day of issue was not given but inferred from the last month.</param>
/// <param name="LoadedAt">When it was booked, UTC.</param>
/// <param name="State">Whether it may be served.</param>
/// <param name="Reason">Why it is in that state, where it is not plainly current.</param>
/// <param name="Synthetic">The file says that it is made up.</param>
/// <param name="Sensitive">It is about single people: nothing of it is in an open snapshot, and lists show no name and no number of it.</param>
public sealed record Batch(
    int BatchId,
    string SourceCode,
    string Layout,
    string FileName,
    string Sha256,
    long Bytes,
    long RowsRead,
    long RowsStaged,
    long RowsRejected,
    DateOnly? FirstMonth,
    DateOnly? LastMonth,
    DateOnly Issued,
    bool IssuedInferred,
    DateTimeOffset LoadedAt,
    BatchState State,
    string? Reason,
    bool Synthetic,
    bool Sensitive = false)
{
    /// <summary>How messages name the file; the name of a sensitive return may itself tell something.</summary>
    public string Label => Sensitive ? "a sensitive return" : FileName;
}

/// <summary>Whether a batch may be served. That a later issue has superseded it is worked out at build.</summary>
public enum BatchState
{
    /// <summary>Served, as far as no later issue supersedes it.</summary>
    Current,

    /// <summary>Staged and reported, not served until it is accepted.</summary>
    Held,

    /// <summary>Taken back; readers see that it was.</summary>
    Withdrawn,
}

/// <summary>A step in the life of a batch.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who.</param>
/// <param name="Action">What: <c>loaded</c>, <c>held</c>, <c>accepted</c>, <c>withdrawn</c>, <c>reloaded</c>, <c>mended</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record BatchEvent(int BatchId, DateTimeOffset At, string Who, string Action, string? Reason);

/// <summary>A record that was refused; the rest of its file went on.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Line">Line where the record starts, the header is usually line 1; the row of a sheet; the number of an element of JSON.</param>
/// <param name="ColumnName">Header of the column at fault, as in the file; null when the whole record is.</param>
/// <param name="Value">The value at fault, cut at 200 characters.</param>
/// <param name="Code">Which rule, such as <c>not_a_number</c>.</param>
/// <param name="Reason">The rule in words, with the remedy.</param>
public sealed record Reject(int BatchId, string FileName, int Line, string? ColumnName, string? Value, string Code, string Reason)
{
    private const string Select =
        "SELECT batch_id AS BatchId, file_name AS FileName, line AS Line, column_name AS ColumnName, value AS Value, code AS Code, reason AS Reason FROM open_reject AS reject";

    // Those that are open, by batch and line, as they are read.
    internal static IEnumerable<Reject> Query(DuckDBConnection connection, int? batchId, int limit = int.MaxValue) => connection.Query<Reject>(
        Select + " WHERE $batchId IS NULL OR batch_id = $batchId ORDER BY batch_id, line, place LIMIT $limit",
        new { batchId, limit },
        buffered: false);
}

/// <summary>Something noticed about a batch as a whole.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Code">What kind, such as <c>implausible_month</c>.</param>
/// <param name="Subject">What it is about: a borough and month, a label, a code.</param>
/// <param name="Message">In words.</param>
public sealed record Notice(int BatchId, string Code, string Subject, string Message);
