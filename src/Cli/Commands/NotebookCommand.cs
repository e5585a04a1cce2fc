using System.Collections.Immutable;
using System.CommandLine;
using Cli.Output;
using Notebooks.Format;
using Notebooks.Publish;
using Notebooks.Run;
using Notebooks.Watch;
using Warehouse.Access;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse notebook run|publish|watch</c>.</summary>
internal static class NotebookCommand
{
    public static Command Create(Session session) => new("notebook", "Run a notebook, or publish all of them as pages") { Run(session), Publish(session), Watch(session) };

    internal static Option<string[]> ParameterOption() => new("--parameter")
    {
        Description = "A value for a parameter of the notebook; may be given several times",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    internal static Option<string?> BoroughOption() => new("--borough")
    {
        Description = "The borough by name or code; short for --parameter borough=NAME",
        HelpName = "NAME",
    };

    internal static Option<DateOnly?> AsOfOption() => Shared.Date("--as-of", "Answer as of what had been issued by this day");

    private static Command Run(Session session)
    {
        var file = new Argument<string>("FILE") { Description = "The notebook (.ipynb)" };
        var target = new Option<string?>("--out") { Description = "Where to write the executed notebook; standard output without it", HelpName = "FILE" };
        var role = Shared.Choice("--role", "What the notebook may see", Role.Public);
        var (parameters, borough, asOf) = (ParameterOption(), BoroughOption(), AsOfOption());
        var command = new Command("run", "Run one notebook from its first cell to its last") { file, target, role, borough, parameters, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            var home = session.OpenHome();
            using var host = SnapshotHost.Open(home);
            using var lease = host.Lease();
            var path = parsed.GetRequiredValue(file);
            var options = new RunOptions
            {
                Role = parsed.GetValue(role),
                AsOf = parsed.GetValue(asOf),
                Parameters = Parameters(parsed.GetValue(parameters)!, parsed.GetValue(borough)),
            };
            var result = await StepLines.RunAsync(session, Path.GetFileName(path), progress =>
                NotebookRunner.RunAsync(Notebook.Read(path), home, lease.Snapshot, options, progress, cancellation));
            if (result.Failure is { } failure)
                throw new CommandException(failure.Describe(path));
            await WriteAsync(session, result, parsed.GetValue(target), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(Session session, RunResult result, string? target, CancellationToken cancellation)
    {
        if (target is null)
            await session.Output.WriteAsync(result.Notebook.ToString());
        else
            await File.WriteAllTextAsync(target, result.Notebook.ToString(), cancellation);
        await session.Error.WriteLineAsync($"All cells ran ({Formats.Seconds(result.Elapsed)}).");
    }

    private static Command Publish(Session session)
    {
        var folder = new Option<string?>("--out") { Description = "Folder to write to; without it, where the service serves /reports/ from", HelpName = "DIR" };
        var role = Shared.Choice("--role", "Who the pages are for; other roles' pages than public need --out", Role.Public);
        var (parameters, borough, asOf) = (ParameterOption(), BoroughOption(), AsOfOption());
        var browser = new Option<string?>("--browser") { Description = "Chromium, Chrome or Edge for the PDF copies; without it the first that is found, 'none' for no copies", HelpName = "PATH" };
        var force = new Option<bool>("--force") { Description = "Run every notebook, also those whose page would stay the same" };
        var json = Shared.Json();
        var command = new Command("publish", "Run the notebooks whose pages would change, and write the pages") { folder, role, borough, parameters, asOf, force, browser, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var home = session.OpenHome();
            var options = new PublishOptions
            {
                Role = parsed.GetValue(role),
                AsOf = parsed.GetValue(asOf),
                Browser = parsed.GetValue(browser),
                Force = parsed.GetValue(force),
                Parameters = Parameters(parsed.GetValue(parameters)!, parsed.GetValue(borough)),
            };
            if (options.Role != Role.Public && parsed.GetValue(folder) is null)
                throw new CommandException("Everybody can read /reports/, so pages for another role than public must go elsewhere: add --out DIR.");
            using var host = SnapshotHost.Open(home);
            using var lease = host.Lease();
            try
            {
                var report = await StepLines.RunAsync(session, "Publishing", progress => Publisher.PublishAsync(
                    home, session.Files, lease.Snapshot, parsed.GetValue(folder) ?? home.ReportsFolder, options, progress, cancellation));
                Write(session, report, parsed.GetValue(json));
                return ExitCode.Done;
            }
            catch (PublishStoppedException stopped) when (parsed.GetValue(json))
            {
                session.WriteJson(new StoppedPages([.. stopped.Findings]), CliJson.Default.StoppedPages);
                return ExitCode.Failed;
            }
        });
        return command;
    }

    private static Command Watch(Session session)
    {
        var file = new Argument<string>("FILE") { Description = "The notebook (.ipynb)" };
        var port = new Option<int>("--port") { Description = "The port of the page on 127.0.0.1", HelpName = "N", DefaultValueFactory = _ => WatchOptions.DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 65535)
                result.AddError("--port is a number from 1 to 65535.");
        });
        var role = Shared.Choice("--role", "What the notebook may see", Role.Public);
        var (parameters, borough, asOf) = (ParameterOption(), BoroughOption(), AsOfOption());
        var command = new Command("watch", "Show a notebook as its page while it is being written") { file, port, role, borough, parameters, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            var home = session.OpenHome();
            using var host = SnapshotHost.Open(home);
            using var lease = host.Lease();
            var run = new RunOptions { Role = parsed.GetValue(role), AsOf = parsed.GetValue(asOf), Parameters = Parameters(parsed.GetValue(parameters)!, parsed.GetValue(borough)) };
            try
            {
                await NotebookWatch.RunAsync(
                    home, lease.Snapshot, parsed.GetRequiredValue(file), new WatchOptions { Run = run, Port = parsed.GetValue(port) }, new StepLines.Direct(session.Error.WriteLine), cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Ctrl+C is how it ends.
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, PublishReport report, bool json)
    {
        if (json)
            session.WriteJson(PublishedPages.Of(report), CliJson.Default.PublishedPages);
        else
            session.WriteTable(["Page", "Report", "Finding", ">Exhibits", "Made"], report.Pages.Select(p => new[] { p.File, p.Report, p.Title, Formats.Number(p.Exhibits), p.Why ?? "unchanged" }));
        foreach (var warning in report.Warnings)
            session.Error.WriteLine($"Mind: {warning}");
        session.Error.WriteLine($"Published snapshot {report.Snapshot} to {report.Folder} ({Formats.Seconds(report.Elapsed)}).");
    }

    internal static ImmutableDictionary<string, string> Parameters(string[] given, string? borough)
    {
        var parameters = given.Select(g => g.Split('=', 2)).ToImmutableDictionary(
            pair => pair[0],
            pair => pair.Length == 2 ? pair[1] : throw new CommandException($"--parameter {pair[0]} has no value: write --parameter {pair[0]}=VALUE."));
        return borough is null ? parameters : parameters.SetItem("borough", borough);
    }
}
