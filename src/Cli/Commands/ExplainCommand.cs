using System.CommandLine;
using Cli.Output;
using Warehouse.Access;
using Warehouse.Explain;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse explain ID</c>: where a printed figure, a batch or any served number comes from.</summary>
internal static class ExplainCommand
{
    public static Command Create(Session session)
    {
        var id = new Argument<string>("ID") { Description = "The id of a published figure, the number of a batch, or an OData request such as 'RecordedOffences?$apply=...'" };
        var json = Shared.Json();
        var command = new Command("explain", "Where a number comes from: definition, document, file, lines") { id, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var home = session.OpenHome();
            using var host = SnapshotHost.Open(home);
            using var lease = host.Lease();
            var asked = parsed.GetRequiredValue(id);
            var explanation = WithHistory(await Explainer.ExplainAsync(asked, lease.Snapshot, Role.Public, cancellation), asked, home)
                ?? throw new CommandException(await UnknownAsync(asked, lease.Snapshot, cancellation));
            if (parsed.GetValue(json))
                session.WriteJson(explanation, CliJson.Default.Explanation);
            else
                Write(session.Output, explanation);
            return ExitCode.Done;
        });
        return command;
    }

    // The ledger knows more of a batch than any snapshot: who did what and why; and batches that no snapshot has taken in yet.
    private static Explanation? WithHistory(Explanation? explanation, string id, WarehouseHome home)
    {
        if (Explainer.BatchNumber(id) is not { } batch || !File.Exists(home.LedgerFile))
            return explanation;
        using var ledger = Ledger.Open(home);
        if (explanation is not null)
            return explanation with { Parts = [.. explanation.Parts, .. BatchHistory.Parts(ledger, batch)] };
        return ledger.Batches().Any(b => b.BatchId == batch) ? BatchHistory.Of(ledger, batch) : null;
    }

    private static async Task<string> UnknownAsync(string id, Snapshot snapshot, CancellationToken cancellation)
    {
        var similar = await Explainer.SimilarAsync(id, snapshot, Role.Public, cancellation);
        var hint = similar.Count > 0
            ? $"There are {string.Join(", ", similar)}."
            : "'warehouse query \"PublishedFigures?$select=FigureId,Measure\"' lists the published figures, 'warehouse batch list' the batches.";
        return $"Nothing in snapshot {snapshot.Number} has the id '{id}'. {hint}";
    }

    private static void Write(TextWriter output, Explanation explanation)
    {
        output.WriteLine(explanation.Title);
        foreach (var part in explanation.Parts)
        {
            output.WriteLine();
            output.WriteLine(part.Heading);
            foreach (var fact in part.Facts)
                output.WriteLine($"  {fact.Label,-18} {fact.Value}");
        }
    }
}
