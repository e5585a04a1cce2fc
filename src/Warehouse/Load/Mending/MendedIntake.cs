using Dapper;
using Warehouse.Load.Layouts;
using Warehouse.Load.Reading;
using Warehouse.Load.Staging;

namespace Warehouse.Load.Mending;

/// <summary>
/// Takes a mended export of rejects: what is good now joins its batch and is closed, what is not stays rejected with the new reason. One
/// transaction a batch. Records that are not open, because they were mended before, are passed over, so that the same file twice changes nothing.
/// </summary>
internal sealed class MendedIntake(Ledger ledger, IReadOnlyList<Layout> layouts, LoadOptions options, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
{
    /// <summary>Loads the file, batch by batch.</summary>
    public IReadOnlyList<FileReport> Take(FoundFile file, TableSource table)
    {
        var survey = FileSurvey.Of(file.Path, cancellationToken: cancellationToken);
        var batches = MendedFile.Survey(table, survey.Encoding);
        return batches.Count == 0 ? throw LoadMessages.NothingMended() : [.. batches.Select(b => Take(file, table, survey, b))];
    }

    private FileReport Take(FoundFile file, TableSource table, FileSurvey survey, MendedBatch mended)
    {
        try
        {
            var batch = Find(mended);
            var layout = LayoutOf(batch);
            var open = Open(mended);
            return open.Lines.Count == 0
                ? new FileReport(file.Shown, file.Named, FileOutcome.AlreadyKnown, LoadMessages.MendedBefore(batch)) { Batch = batch }
                : Take(file, table, survey, open, batch, layout);
        }
        catch (FileRefusedException e)
        {
            return new FileReport(file.Shown, file.Named, FileOutcome.Refused, e.Message) { Code = e.Code };
        }
    }

    private FileReport Take(FoundFile file, TableSource table, FileSurvey survey, MendedBatch mended, Batch batch, Layout layout)
    {
        var binding = Recognition.Recognise(mended.Header, [layout]);
        using var transaction = ledger.Connection.BeginTransaction();
        using var staged = new StagedBatch(ledger.Connection, ledger.Sql, binding, batch.BatchId, batch.FileName);
        var step = new MendedStep(ledger.Connection, batch.BatchId, mended.Lines);
        step.Begin();
        staged.Mend(() => mended.Open(table, survey.Encoding), step.Vocabulary(), file.Shown, survey, progress, cancellationToken);
        step.RefuseRepeats(layout, batch.FileName);
        var closed = step.End(ledger.Now, () => mended.Open(table, survey.Encoding));
        var now = step.Recount(batch, layout, staged);
        if (closed > 0)
            ledger.AddEvent(batch.BatchId, options.Who ?? Environment.UserName, "mended", LoadMessages.MendedEvent(closed, mended.Lines.Count - closed, file.FileName));
        if (!options.DryRun)
            transaction.Commit();
        return new FileReport(file.Shown, file.Named, Outcome(now), LoadMessages.Mended(now, closed, mended.Lines.Count - closed, options.DryRun))
        {
            Batch = now,
            Rejects = [.. Reject.Query(ledger.Connection, batch.BatchId, FileReport.RejectsShown)],
        };
    }

    private Batch Find(MendedBatch mended)
    {
        var batch = ledger.Batches().FirstOrDefault(b => b.BatchId == mended.BatchId) ?? throw LoadMessages.MendedUnknownBatch(mended.BatchId);
        return batch.State == BatchState.Withdrawn ? throw LoadMessages.MendedWithdrawn(batch) : batch;
    }

    // A return is a whole: what is mended in it is sent again with the rest.
    private Layout LayoutOf(Batch batch)
    {
        var layout = layouts.FirstOrDefault(l => l.Name == batch.Layout) ?? throw LoadMessages.LayoutGone(batch);
        return layout.IsReturn || layout.Sensitive ? throw LoadMessages.MendedReturn(batch) : layout;
    }

    private MendedBatch Open(MendedBatch mended)
    {
        var open = ledger.Connection.Query<int>("SELECT line FROM rejected_record WHERE batch_id = $BatchId AND closed_at IS NULL", new { mended.BatchId }).ToHashSet();
        open.IntersectWith(mended.Lines);
        return mended with { Lines = open };
    }

    private static FileOutcome Outcome(Batch batch) => batch.State == BatchState.Held ? FileOutcome.Held : FileOutcome.Booked;
}
