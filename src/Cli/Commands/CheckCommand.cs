using System.CommandLine;
using System.Diagnostics;
using Cli.Output;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary>How <c>warehouse check</c> writes what it found.</summary>
internal enum CheckFormat
{
    /// <summary>For a person.</summary>
    Table,

    /// <summary>For a program.</summary>
    Json,

    /// <summary>The printed figures for a spreadsheet.</summary>
    Csv,
}

/// <summary><c>warehouse check</c>: the data checks and the papers' figures, against what a build would make now. Nothing is published.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session)
    {
        var figures = new Option<bool>("--figures") { Description = "Compare every printed figure with the loaded facts, and show every check of the papers against themselves" };
        var format = Shared.Choice("--format", "How to write it; csv is for --figures", CheckFormat.Table);
        var json = new Option<bool>("--json") { Description = "As --format json" };
        var command = new Command("check", "Run the data checks and recompute the papers' figures; nothing is published") { figures, format, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) is CheckFormat.Csv && !result.GetValue(figures))
                result.AddError("--format csv writes the printed figures: add --figures.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var report = await StepLines.RunAsync(session, "Checking", progress =>
                Task.Run(() => SnapshotBuilder.Check(session.OpenHome(), ProjectFiles.Locate(), parsed.GetValue(figures), progress, cancellation), cancellation));
            Write(session, report, parsed.GetValue(figures), parsed.GetValue(json) ? CheckFormat.Json : parsed.GetValue(format));
            return Code(session, report);
        });
        return command;
    }

    private static void Write(Session session, CheckReport report, bool figures, CheckFormat format)
    {
        switch (format)
        {
            case CheckFormat.Table:
                CheckText.Write(session, report, figures);
                break;
            case CheckFormat.Json when figures:
                session.WriteJson(FigureChecks.Of(report), CliJson.Default.FigureChecks);
                break;
            case CheckFormat.Json:
                session.WriteJson([.. report.Data.Select(c => new PassedCheck(c.File, c.Rule))], CliJson.Default.PassedCheckArray);
                break;
            case CheckFormat.Csv:
                PrintedFigureText.WriteCsv(session, report.Printed);
                break;
            default:
                throw new UnreachableException(format.ToString());
        }
    }

    // A paper's own error is known; a disagreement that nobody knew of is ours.
    private static int Code(Session session, CheckReport report)
    {
        string[] disagreeing = [.. report.Figures.Where(f => f.Verdict is FigureVerdict.Disagrees).Select(f => f.CheckId)];
        string[] unexplained = [.. report.Printed.Where(f => f.Verdict is PrintedFigureVerdict.Unexplained).Select(f => f.FigureId)];
        if (disagreeing.Length > 0)
            session.Error.WriteLine($"Unexpected: {string.Join(", ", disagreeing)}. Hold the figures of seed/figures against the paper; if the paper is wrong, say so in seed/reference/figure_checks.csv.");
        if (unexplained.Length > 0)
            session.Error.WriteLine($"Unexplained: {string.Join(", ", unexplained)}. Hold the figures against the paper and the loaded files; if the difference has a reason, book it in seed/reference/figure_differences.csv.");
        return disagreeing.Length + unexplained.Length == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
