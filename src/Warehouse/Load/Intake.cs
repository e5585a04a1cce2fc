using System.Reflection;
using Dapper;
using Warehouse.Load.Keys;
using Warehouse.Load.Layouts;
using Warehouse.Load.Mending;
using Warehouse.Load.Reading;
using Warehouse.Load.Returns;
using Warehouse.Load.Staging;
using Warehouse.Snapshots;

namespace Warehouse.Load;

/// <summary>Takes one recognised file into the ledger, whole or not at all.</summary>
internal sealed class Intake(WarehouseHome home, Ledger ledger, RecordKeySecret secret, LoadOptions options, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
{
    // Which build of this code read the file: a misreading can be traced to the version that had it.
    private static readonly string LoaderVersion =
        typeof(Intake).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private string Who => options.Who ?? Environment.UserName;

    /// <summary>Books the file, unless its bytes are known already.</summary>
    /// <exception cref="FileRefusedException">The file cannot be loaded.</exception>
    public FileReport Take(FoundFile file, TableSource table, LayoutBinding binding)
    {
        RefuseWrongHome(binding);
        var survey = FileSurvey.Of(file.Path, table.IsText, cancellationToken);
        var known = ledger.FindBySha256(survey.Sha256, file.Sheet);
        if (known is not null && !MayHaveChanged(known))
            return AlreadyKnown(file, known);

        using var transaction = ledger.Connection.BeginTransaction();
        if (known is not null)
            Clear(known, binding.Layout);
        var batchId = known?.BatchId ?? NextNumber();
        var stamp = StampOf(binding);
        using var staged = new StagedBatch(ledger.Connection, ledger.Sql, binding, batchId, file.FileName, stamp);
        staged.Stage(table, file.Shown, survey, progress, cancellationToken);
        var batch = Describe(file, binding, survey, staged, batchId);
        if (known is not null && !IsBetter(batch, known))
            return AlreadyKnown(file, known);
        progress?.Report(new LoadProgress(file.Shown, survey.Bytes, survey.Bytes, batch.RowsRead, LoadStep.Booking));
        Book(batch, staged, known);
        if (!options.DryRun)
            transaction.Commit();
        return Report(file, binding.Layout, options.DryRun ? batch with { BatchId = 0 } : batch, staged, known);
    }

    // What the home holds already decides; an empty home takes what it is told to.
    private void RefuseWrongHome(LayoutBinding binding)
    {
        var synthetic = ledger.Connection.ExecuteScalar<bool?>("SELECT any_value(synthetic) FROM batch") ?? options.Synthetic;
        if (binding.Synthetic is not null && !synthetic)
            throw LoadMessages.SyntheticInRealHome();
        if (binding.Synthetic is null && synthetic)
            throw LoadMessages.RealInSyntheticHome();
    }

    // A home with returns about people in it is nobody else's to look into.
    private ReturnStamp? StampOf(LayoutBinding binding)
    {
        if (binding.Layout is not ReturnLayout layout)
            return null;
        if (layout.Sensitive)
            OwnerOnly.CloseFolder(home.Root);
        return new ReturnStamp(layout, binding, layout.Sensitive ? secret.For(ledger) : null, options.Issued ?? Today);
    }

    private DateOnly Today => DateOnly.FromDateTime(ledger.Now.UtcDateTime);

    // Publishers bring out a table when its last month is over; a return counts from the day on which it was sent.
    private (DateOnly Day, bool Inferred) Issued(Layout layout, DateOnly? last)
    {
        var inferred = layout.IsReturn || last is null ? Today : last.Value.AddMonths(1);
        var issued = options.Issued ?? inferred;
        return layout.IsReturn || last is null || last <= issued ? (issued, options.Issued is null) : throw LoadMessages.IssuedTooEarly(issued, last.Value);
    }

    // A batch that our own rules held, or some of whose labels or areas no table knew: the rules or the tables may have been mended since.
    private bool MayHaveChanged(Batch known) => ledger.Connection.ExecuteScalar<bool>(
        """
        SELECT (batch.state = 'held' OR EXISTS (FROM reject WHERE reject.batch_id = batch.batch_id AND code IN ('unknown_label', 'unknown_area')))
            AND (SELECT last(action ORDER BY "at", rowid) FROM batch_event WHERE batch_event.batch_id = batch.batch_id) IN ('loaded', 'reloaded')
        FROM batch
        WHERE batch_id = $BatchId
        """,
        new { known.BatchId });

    private static bool IsBetter(Batch now, Batch before) =>
        (now.State, before.State) is (BatchState.Current, BatchState.Held) || (now.State == before.State && now.RowsRejected < before.RowsRejected);

    private int NextNumber() => ledger.Connection.ExecuteScalar<int>("SELECT coalesce(max(batch_id), 0) + 1 FROM batch");

    private void Clear(Batch known, Layout layout)
    {
        foreach (var table in layout.Tables.AddRange("reject", "notice", "batch"))
            ledger.Connection.Execute($"DELETE FROM {ReferenceTables.Quote(table)} WHERE batch_id = $BatchId", new { known.BatchId });
        RejectedRecords.Forget(ledger.Connection, known.BatchId);
    }

    private Batch Describe(FoundFile file, LayoutBinding binding, FileSurvey survey, StagedBatch staged, int batchId)
    {
        var (issued, inferred) = Issued(binding.Layout, staged.LastMonth);
        var holds = staged.Findings.Where(f => f.Holds).ToList();
        return new Batch(
            batchId,
            binding.Layout.SourceCode,
            binding.Layout.Name,
            file.FileName,
            survey.Sha256,
            survey.Bytes,
            staged.RowsRead,
            staged.RowsStaged,
            staged.RowsRejected,
            staged.FirstMonth,
            staged.LastMonth,
            issued,
            inferred,
            ledger.Now,
            holds.Count > 0 ? BatchState.Held : BatchState.Current,
            Reason(holds),
            binding.Synthetic is not null,
            binding.Layout.Sensitive);
    }

    private static string? Reason(List<Finding> holds) => holds switch
    {
        [] => null,
        [var one] => one.Message,
        [var first, .. var rest] => LoadMessages.Invariant($"{first.Message} And {rest.Count} more: {string.Join("; ", rest.Take(5).Select(f => f.Subject))}{(rest.Count > 5 ? " ..." : "")}."),
    };

    private void Book(Batch batch, StagedBatch staged, Batch? known)
    {
        ledger.Connection.Execute(
            """
            INSERT INTO batch VALUES ($BatchId, $SourceCode, $Layout, $FileName, $Sha256, $Bytes, $RowsRead, $RowsStaged, $RowsRejected,
                $FirstMonth::DATE, $LastMonth::DATE, $Issued::DATE, $IssuedInferred, $LoadedAt::TIMESTAMPTZ, $State, $Reason, $Synthetic, $Sensitive, $LoaderVersion)
            """,
            new
            {
                batch.BatchId, batch.SourceCode, batch.Layout, batch.FileName, batch.Sha256, batch.Bytes, batch.RowsRead, batch.RowsStaged, batch.RowsRejected,
                FirstMonth = Iso(batch.FirstMonth), LastMonth = Iso(batch.LastMonth), Issued = Iso(batch.Issued), batch.IssuedInferred,
                LoadedAt = Ledger.Stamp(batch.LoadedAt), State = BatchRow.Name(batch.State), batch.Reason, batch.Synthetic, batch.Sensitive, LoaderVersion,
            });
        Tell(batch.BatchId, staged.Findings);
        ledger.AddEvent(batch.BatchId, Who, known is null ? "loaded" : "reloaded", batch.Reason);
    }

    private void Tell(int batchId, IReadOnlyList<Finding> findings)
    {
        using var appender = ledger.Connection.CreateAppender("notice");
        foreach (var finding in findings)
            appender.Append(batchId).Append(finding.Code).Append(finding.Subject).Append(finding.Message).EndRow();
        appender.Close();
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private FileReport AlreadyKnown(FoundFile file, Batch known) =>
        new(file.Shown, file.Named, FileOutcome.AlreadyKnown, LoadMessages.AlreadyKnown(known, options.Issued)) { Batch = known };

    private FileReport Report(FoundFile file, Layout layout, Batch batch, StagedBatch staged, Batch? known) =>
        new(file.Shown, file.Named, batch.State == BatchState.Held ? FileOutcome.Held : FileOutcome.Booked, LoadMessages.Booked(layout, batch, known is not null, options.DryRun))
        {
            Batch = batch,
            Notices = [.. staged.Findings.Select(f => new Notice(batch.BatchId, f.Code, f.Subject, f.Message))],
            Rejects = staged.RejectsShown,
        };
}
