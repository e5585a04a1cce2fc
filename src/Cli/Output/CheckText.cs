using Warehouse.Build;

namespace Cli.Output;

/// <summary>What checking found, for people.</summary>
internal static class CheckText
{
    public static void Write(Session session, CheckReport report, bool everyFigure)
    {
        session.WriteTable(["Check", "Holds"], report.Data.Select(c => new[] { c.File, c.Rule }));
        if (everyFigure)
            PrintedFigureText.Write(session, report.Printed);
        var shown = report.Figures.Where(f => everyFigure || f.Verdict is not FigureVerdict.Agrees).ToArray();
        if (shown.Length > 0)
        {
            session.WriteTable(
                ["Figures", "Paper", "Printed", "Recomputed", "Verdict", "Why"],
                shown.Select(f => new[] { f.CheckId, f.Document, f.Printed, f.Recomputed, Words(f.Verdict), f.Explanation ?? "" }));
        }

        if (report.Figures.Length > 0)
            session.Output.WriteLine($"{report.Figures.Length} checks of printed figures: {string.Join(", ", report.Figures.CountBy(f => f.Verdict).OrderBy(v => v.Key).Select(v => $"{Words(v.Key)} {v.Value}"))}.");
    }

    public static string Words(FigureVerdict verdict) => verdict switch
    {
        FigureVerdict.Agrees => "agrees",
        FigureVerdict.KnownDisagreement => "known disagreement",
        FigureVerdict.Disagrees => "disagrees",
        FigureVerdict.AgreesUnexpectedly => "agrees, though known to disagree",
        _ => throw new System.Diagnostics.UnreachableException($"Verdict {verdict}."),
    };
}
