using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using DuckDb;
using Warehouse.Load.Layouts;
using Warehouse.Load.Mending;
using Warehouse.Load.Staging;
using Warehouse.Snapshots;

namespace Warehouse.Load;

/// <summary>
/// The book of every file ever loaded: batches, their events, the staged rows, the rejects and what was noticed. A process opens it only
/// while it uses it, because only one may have it open at a time.
/// </summary>
public sealed partial class Ledger : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _clock;

    private Ledger(DuckDBConnection connection, SqlFiles sql, TimeProvider clock)
    {
        Connection = connection;
        Sql = sql;
        _clock = clock;
    }

    internal DuckDBConnection Connection { get; }

    internal SqlFiles Sql { get; }

    internal DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Opens the ledger of a home, and makes it on first use. Waits a little for another process to be done with it.</summary>
    /// <exception cref="LedgerBusyException">Another process has it open.</exception>
    public static Ledger Open(WarehouseHome home) => Open(home, ProjectFiles.Locate());

    /// <summary>Opens the ledger of a home with the SQL of the given project files.</summary>
    /// <exception cref="LedgerBusyException">Another process has it open.</exception>
    public static Ledger Open(WarehouseHome home, ProjectFiles files) => Open(home, files, LayoutList.All, TimeSpan.FromSeconds(5), TimeProvider.System);

    internal static Ledger Open(WarehouseHome home, ProjectFiles files, IEnumerable<Layout> layouts, TimeSpan patience, TimeProvider clock)
    {
        var sql = new SqlFiles(files);
        var connection = OpenConnection(home.LedgerFile, patience);
        OwnerOnly.CloseFile(home.LedgerFile);
        foreach (var script in sql.Ledger.Concat(layouts.Select(l => l.Stem).Distinct().Select(sql.Relation)))
            connection.Execute(script);
        return new Ledger(connection, sql, clock);
    }

    /// <summary>All batches, by number.</summary>
    public IReadOnlyList<Batch> Batches() => [.. BatchRow.Query(Connection, "ORDER BY batch_id")];

    /// <summary>A batch.</summary>
    /// <exception cref="BatchStateException">There is none of that number.</exception>
    public Batch Find(int batchId) =>
        BatchRow.Query(Connection, "WHERE batch_id = $batchId", new { batchId }).SingleOrDefault() ?? throw NoSuchBatch(batchId);

    /// <summary>What happened to a batch, oldest first.</summary>
    public IReadOnlyList<BatchEvent> Events(int batchId) =>
        [.. Connection.Query<EventRow>("SELECT batch_id AS BatchId, epoch_us(\"at\") AS AtUs, who AS Who, action AS Action, reason AS Reason FROM batch_event WHERE batch_id = $batchId ORDER BY \"at\", rowid", new { batchId }).Select(e => e.ToEvent())];

    /// <summary>What was noticed about a batch.</summary>
    public IReadOnlyList<Notice> Notices(int batchId) =>
        [.. Connection.Query<Notice>("SELECT batch_id AS BatchId, code AS Code, subject AS Subject, message AS Message FROM notice WHERE batch_id = $batchId ORDER BY rowid", new { batchId })];

    /// <summary>Rejected rows that nobody has mended yet, by batch and line, of one batch or of all.</summary>
    public IEnumerable<Reject> Rejects(int? batchId = null) => Reject.Query(Connection, batchId);

    /// <summary>
    /// Writes rejected rows as CSV, to be mended and loaded again: with the columns of their file, and before them batch, line and reasons.
    /// Text that a spreadsheet would take for a formula is disarmed.
    /// </summary>
    /// <returns>How many rows were written.</returns>
    public long ExportRejects(Stream destination, int? batchId = null) => RejectExport.Write(Connection, destination, batchId);

    /// <summary>Makes a held or withdrawn batch current: somebody has looked at it and answers for it.</summary>
    /// <exception cref="BatchStateException">There is no such batch, or it is current already.</exception>
    public Batch Accept(int batchId, string who, string? reason = null) =>
        Step(batchId, BatchState.Current, "accepted", who, reason, from: [BatchState.Held, BatchState.Withdrawn]);

    /// <summary>Holds a current batch back.</summary>
    /// <exception cref="BatchStateException">There is no such batch, or it is not current.</exception>
    public Batch Hold(int batchId, string who, string reason) =>
        Step(batchId, BatchState.Held, "held", who, reason, from: [BatchState.Current]);

    /// <summary>Takes a batch back; readers see that it was.</summary>
    /// <exception cref="BatchStateException">There is no such batch, or it is withdrawn already.</exception>
    public Batch Withdraw(int batchId, string who, string reason) =>
        Step(batchId, BatchState.Withdrawn, "withdrawn", who, reason, from: [BatchState.Current, BatchState.Held]);

    /// <summary>Closes the ledger, so that another process may use it.</summary>
    public void Dispose() => Connection.Dispose();

    // The sheets of one workbook are batches of their own with the same bytes.
    internal Batch? FindBySha256(string sha256, string? sheet) =>
        BatchRow.Query(Connection, "WHERE sha256 = $sha256", new { sha256 }).SingleOrDefault(b => sheet is null || b.FileName.EndsWith("/" + sheet, StringComparison.Ordinal));

    internal void AddEvent(int batchId, string who, string action, string? reason) =>
        Connection.Execute("INSERT INTO batch_event VALUES ($batchId, $at::TIMESTAMPTZ, $who, $action, $reason)", new { batchId, at = Stamp(Now), who, action, reason });

    internal static string Stamp(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    private Batch Step(int batchId, BatchState to, string action, string who, string? reason, ReadOnlySpan<BatchState> from)
    {
        using var transaction = Connection.BeginTransaction();
        var batch = Find(batchId);
        if (!from.Contains(batch.State))
            throw WrongState(batch, action);
        Connection.Execute("UPDATE batch SET state = $state, reason = $reason WHERE batch_id = $batchId", new { state = BatchRow.Name(to), reason, batchId });
        AddEvent(batchId, who, action, reason);
        transaction.Commit();
        return batch with { State = to, Reason = reason };
    }

    private static BatchStateException WrongState(Batch batch, string action) =>
        new(LoadMessages.Invariant($"Batch {batch.BatchId} ({batch.Label}) is {BatchRow.Name(batch.State)}{(batch.Reason is null || batch.Sensitive ? "" : $" ({batch.Reason})")} and cannot be {action}. See 'warehouse batch list'."));

    private BatchStateException NoSuchBatch(int batchId)
    {
        var last = Connection.ExecuteScalar<int?>("SELECT max(batch_id) FROM batch");
        return new(last is null
            ? LoadMessages.Invariant($"There is no batch {batchId}: nothing has been loaded yet.")
            : LoadMessages.Invariant($"There is no batch {batchId}; the numbers go from 1 to {last}. See 'warehouse batch list'."));
    }

    private static DuckDBConnection OpenConnection(string path, TimeSpan patience)
    {
        var until = DateTime.UtcNow + patience;
        while (true)
        {
            var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = path }.ConnectionString);
            try
            {
                connection.Open();
                return connection;
            }
            catch (DuckDBException e) when (IsLocked(e.Message))
            {
                connection.Dispose();
                if (DateTime.UtcNow >= until)
                    throw new LedgerBusyException(ProcessIn(e.Message), e);
                Thread.Sleep(Pause);
            }
        }
    }

    // What the engine says on Linux and macOS, and what Windows says.
    private static bool IsLocked(string message) =>
        message.Contains("Could not set lock", StringComparison.Ordinal) || message.Contains("being used by another process", StringComparison.Ordinal);

    private static int? ProcessIn(string message) =>
        ProcessPattern().Match(message) is { Success: true } match ? int.Parse(match.Groups["process"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\(PID (?<process>\d+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProcessPattern();

    private sealed record EventRow(int BatchId, long AtUs, string Who, string Action, string? Reason)
    {
        public BatchEvent ToEvent() => new(BatchId, BatchRow.Instant(AtUs), Who, Action, Reason);
    }
}
