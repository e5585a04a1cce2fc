using System.Collections.Immutable;
using System.CommandLine;
using Cli.Output;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace Cli.Commands;

/// <summary><c>warehouse check</c>: the data checks and the papers' figures, against what a build would make now. Nothing is published.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session)
    {
        var figures = new Option<bool>("--figures") { Description = "Show every check of the papers' figures, also those that agree" };
        var json = Shared.Json();
        var command = new Command("check", "Run the data checks and recompute the papers' figures; nothing is published") { figures, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var report = await StepLines.RunAsync(session, "Checking", progress =>
                Task.Run(() => SnapshotBuilder.Check(session.OpenHome(), ProjectFiles.Locate(), progress, cancellation), cancellation));
            if (parsed.GetValue(json))
                WriteJson(session, report, parsed.GetValue(figures));
            else
                CheckText.Write(session, report, parsed.GetValue(figures));
            return Code(session, report.Figures);
        });
        return command;
    }

    private static void WriteJson(Session session, CheckReport report, bool figures)
    {
        if (figures)
            session.WriteJson([.. report.Figures.Select(ListedFigureCheck.Of)], CliJson.Default.ListedFigureCheckArray);
        else
            session.WriteJson([.. report.Data.Select(c => new PassedCheck(c.File, c.Rule))], CliJson.Default.PassedCheckArray);
    }

    // A paper's own error is known; a disagreement that nobody knew of is ours.
    private static int Code(Session session, ImmutableArray<FigureCheck> figures)
    {
        var unexpected = figures.Where(f => f.Verdict is FigureVerdict.Disagrees).Select(f => f.CheckId).ToArray();
        if (unexpected.Length == 0)
            return ExitCode.Done;
        session.Error.WriteLine($"Unexpected: {string.Join(", ", unexpected)}. Hold the figures of seed/figures against the paper; if the paper is wrong, say so in seed/reference/figure_checks.csv.");
        return ExitCode.Failed;
    }
}
