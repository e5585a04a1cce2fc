using System.CommandLine;
using Cli.Output;
using Warehouse.Load;

namespace Cli.Commands;

/// <summary><c>warehouse batch list|accept|hold|withdraw</c>: which files are served; each step is booked with who, when and why.</summary>
internal static class BatchCommand
{
    public static Command Create(Session session) => new("batch", "Loaded files: list them, and decide whether they are served")
    {
        List(session),
        Step(session, "accept", "Serve a held or withdrawn batch: somebody has looked at it and answers for it", reasonIsRequired: false, (l, id, why) => l.Accept(id, Who, why)),
        Step(session, "hold", "Hold a batch back until it is accepted", reasonIsRequired: true, (l, id, why) => l.Hold(id, Who, why!)),
        Step(session, "withdraw", "Take a batch back; readers see that it was", reasonIsRequired: true, (l, id, why) => l.Withdraw(id, Who, why!)),
    };

    private static string Who => Environment.UserName;

    private static Command List(Session session)
    {
        var json = Shared.Json();
        var command = new Command("list", "All batches") { json };
        command.SetAction(parsed =>
        {
            using var ledger = Ledger.Open(session.OpenHome());
            var batches = ledger.Batches().Select(ListedBatch.Of).ToArray();
            if (parsed.GetValue(json))
                session.WriteJson(batches, CliJson.Default.ListedBatchArray);
            else
                session.WriteTable(ListedBatch.Headings, batches.Select(b => b.Cells()));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Step(Session session, string name, string description, bool reasonIsRequired, Func<Ledger, int, string?, Batch> take)
    {
        var id = new Argument<int>("ID") { Description = "Number of the batch" };
        var reason = new Option<string?>("--reason") { Description = "Why; kept for ever", Required = reasonIsRequired, HelpName = "TEXT" };
        var command = new Command(name, description) { id, reason };
        command.SetAction(parsed =>
        {
            using var ledger = Ledger.Open(session.OpenHome());
            var batch = take(ledger, parsed.GetValue(id), parsed.GetValue(reason));
            session.Error.WriteLine($"Batch {batch.BatchId} ({batch.Label}) is now {Formats.Word(batch.State)}. 'warehouse build' makes it so in what is served.");
            return ExitCode.Done;
        });
        return command;
    }
}
