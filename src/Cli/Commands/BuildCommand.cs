using System.CommandLine;
using Cli.Output;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse build</c>: a new snapshot from seed and all batches, checked, then published.</summary>
internal static class BuildCommand
{
    public static Command Create(Session session)
    {
        var json = Shared.Json();
        var command = new Command("build", "Make a new snapshot from the seed and all batches, check it, then publish it") { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var report = await StepLines.RunAsync(session, "Building", progress =>
                Task.Run(() => SnapshotBuilder.Build(session.OpenHome(), ProjectFiles.Locate(), progress, cancellation), cancellation));
            if (parsed.GetValue(json))
                session.WriteJson(BuiltSnapshot.Of(report), CliJson.Default.BuiltSnapshot);
            else
                Write(session, report);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, BuildReport report)
    {
        session.WriteTable(["Data", ">Rows"], report.Tables.Select(t => new[] { t.SetName, Formats.Number(t.Rows) }));
        foreach (var notice in report.Notices)
            session.Output.WriteLine($"noticed  {notice.Message}");
        session.Error.WriteLine($"Snapshot {report.Snapshot} is published ({Formats.Number(report.Bytes)} bytes, {Formats.Seconds(report.Duration)}). A running service switches to it by itself.");
    }
}
