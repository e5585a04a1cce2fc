using System.CommandLine;
using System.Globalization;
using Cli.Output;
using Warehouse.Load;

namespace Cli.Commands;

/// <summary><c>warehouse rejects list|export</c>: the rows that were refused, each with file, line, column, value and reason.</summary>
internal static class RejectsCommand
{
    private const int Shown = 200;

    public static Command Create(Session session) => new("rejects", "Rows that were refused") { List(session), Export(session) };

    private static Option<int?> BatchOption() => new("--batch") { Description = "Only those of this batch", HelpName = "ID" };

    private static Command List(Session session)
    {
        var batch = BatchOption();
        var json = Shared.Json();
        var command = new Command("list", $"The first {Shown} rejected rows; --json and export give all") { batch, json };
        command.SetAction(parsed =>
        {
            using var ledger = Ledger.Open(session.OpenHome());
            var rejects = ledger.Rejects(parsed.GetValue(batch));
            if (parsed.GetValue(json))
                session.WriteJson([.. rejects.Select(ListedReject.Of)], CliJson.Default.ListedRejectArray);
            else
                Write(session, [.. rejects.Take(Shown + 1)]);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, Reject[] rejects)
    {
        session.WriteTable(
            [">Batch", "File", ">Line", "Column", "Value", "Rule", "Reason"],
            rejects.Take(Shown).Select(r => new[] { Text(r.BatchId), r.FileName, Text(r.Line), r.ColumnName ?? "", r.Value ?? "", r.Code, r.Reason }));
        if (rejects.Length > Shown)
            session.Error.WriteLine($"Only the first {Shown} are shown: 'warehouse rejects export' writes all of them.");
    }

    private static Command Export(Session session)
    {
        var batch = BatchOption();
        var file = new Option<string?>("--out") { Description = "File to write; standard output without it", HelpName = "FILE" };
        var command = new Command("export", "All rejected rows as CSV, with the columns of their file: mend them there and load it") { batch, file };
        command.SetAction(parsed =>
        {
            using var ledger = Ledger.Open(session.OpenHome());
            using var destination = parsed.GetValue(file) is { } path ? File.Create(path) : session.OpenData();
            var rows = ledger.ExportRejects(destination, parsed.GetValue(batch));
            session.Error.WriteLine($"{Formats.Number(rows)} rejected rows written. Mend the values, leave batch_id and line as they are, and 'warehouse load' the file: what is good then joins its batch.");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
