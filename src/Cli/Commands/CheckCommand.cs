using System.CommandLine;
using Cli.Output;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse check</c>: the data checks, against what a build would make now. Nothing is published.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session)
    {
        var json = Shared.Json();
        var command = new Command("check", "Run the data checks against what a build would make now; nothing is published") { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var checks = await StepLines.RunAsync(session, "Checking", progress =>
                Task.Run(() => SnapshotBuilder.Check(session.OpenHome(), ProjectFiles.Locate(), progress, cancellation), cancellation));
            if (parsed.GetValue(json))
                session.WriteJson([.. checks.Select(c => new PassedCheck(c.File, c.Rule))], CliJson.Default.PassedCheckArray);
            else
                session.WriteTable(["Check", "Holds"], checks.Select(c => new[] { c.File, c.Rule }));
            return ExitCode.Done;
        });
        return command;
    }
}
