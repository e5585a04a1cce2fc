using System.CommandLine;
using Cli.Output;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse status</c>: snapshot, batches, coverage, age.</summary>
internal static class StatusCommand
{
    public static Command Create(Session session)
    {
        var json = Shared.Json();
        var command = new Command("status", "What is served, from which files, how fresh") { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var home = session.OpenHome();
            var status = new WarehouseStatus(home.Root, await SnapshotStatus(home, cancellation), Batches(home));
            if (parsed.GetValue(json))
                session.WriteJson(status, CliJson.Default.WarehouseStatus);
            else
                StatusText.Write(session, status);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<ServedSnapshot?> SnapshotStatus(WarehouseHome home, CancellationToken cancellation)
    {
        if (!home.HasSnapshot)
            return null;
        using var host = SnapshotHost.Open(home);
        using var lease = host.Lease();
        return await ServedSnapshot.ReadAsync(lease.Snapshot, cancellation);
    }

    // Opening makes the ledger: a home without one stays without.
    private static ListedBatch[] Batches(WarehouseHome home)
    {
        if (!File.Exists(home.LedgerFile))
            return [];
        using var ledger = Ledger.Open(home);
        return [.. ledger.Batches().Select(ListedBatch.Of)];
    }
}
