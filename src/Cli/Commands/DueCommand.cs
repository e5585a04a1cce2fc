using System.CommandLine;
using Cli.Output;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse due</c>: what the assessments need, what is late first.</summary>
internal static class DueCommand
{
    public static Command Create(Session session)
    {
        var json = Shared.Json();
        var command = new Command("due", "Who owes what: the data that the assessments need, what is late first") { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var host = SnapshotHost.Open(session.OpenHome());
            using var lease = host.Lease();
            var today = DateOnly.FromDateTime(DateTime.UtcNow);
            var items = DueItem.InOrder(await DueItem.ReadAsync(lease.Snapshot, cancellation), today);
            if (parsed.GetValue(json))
                session.WriteJson(items, CliJson.Default.DueItemArray);
            else
                session.WriteTable(["Item", "Owner", "State", "Last period", "Due", "Next"], items.Select(i => i.Cells(today)));
            return ExitCode.Done;
        });
        return command;
    }
}
