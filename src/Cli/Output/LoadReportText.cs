using Warehouse.Load;

namespace Cli.Output;

/// <summary>A load's report for people: a line for each file, then what needs a look, loudest last.</summary>
internal static class LoadReportText
{
    public static void Write(Session session, LoadReport report)
    {
        foreach (var file in report.Files)
            WriteFile(session, file);
        WriteSummary(session, report);
    }

    private static void WriteFile(Session session, FileReport file)
    {
        session.Output.WriteLine($"{Word(file.Outcome),-12} {file.Path}{BatchText(file)}");
        session.Output.WriteLine($"             {file.Message}");
        foreach (var notice in file.Notices)
            session.Output.WriteLine($"  noticed    {notice.Message}");
        foreach (var reject in file.Rejects)
            session.Output.WriteLine($"  rejected   line {reject.Line}{ColumnText(reject)}: {reject.Reason}");
        if (file.Batch is { } batch && batch.RowsRejected > file.Rejects.Length)
            session.Output.WriteLine($"  rejected   ... and {Formats.Number(batch.RowsRejected - file.Rejects.Length)} more: 'warehouse rejects list' shows all of them.");
    }

    private static void WriteSummary(Session session, LoadReport report)
    {
        var booked = report.Files.Count(f => f.Outcome is FileOutcome.Booked);
        var held = report.Files.Where(f => f.Outcome is FileOutcome.Held).ToArray();
        var rejected = report.Files.Sum(f => f.Batch?.RowsRejected ?? 0);
        if (rejected > 0)
            session.Error.WriteLine($"{Formats.Number(rejected)} rows were REJECTED. They are kept: 'warehouse rejects list'.");
        if (held.Length > 0)
            session.Error.WriteLine($"{held.Length} of the batches are HELD and will not be served until 'warehouse batch accept ID'.");
        if (report.DryRun)
            session.Error.WriteLine("This was a dry run: nothing was booked.");
        else if (booked > 0)
            session.Error.WriteLine("Next: 'warehouse build' makes a snapshot that serves what was booked.");
    }

    private static string BatchText(FileReport file) => file.Batch switch
    {
        null => "",
        { BatchId: 0 } batch => $"  {Formats.Number(batch.RowsRead)} rows",
        var batch => $"  batch {batch.BatchId}, {Formats.Number(batch.RowsRead)} rows",
    };

    private static string ColumnText(Reject reject) =>
        reject.ColumnName is null ? "" : $", {reject.ColumnName} '{reject.Value}'";

    private static string Word(FileOutcome outcome) => outcome switch
    {
        FileOutcome.Booked => "booked",
        FileOutcome.Held => "HELD",
        FileOutcome.AlreadyKnown => "known",
        FileOutcome.Refused => "REFUSED",
        FileOutcome.NotRecognised => "not for us",
        _ => throw new System.Diagnostics.UnreachableException(outcome.ToString()),
    };

    
}
