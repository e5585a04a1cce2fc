using System.Globalization;
using Warehouse.Build;
using Warehouse.Output;

namespace Cli.Output;

/// <summary>The printed figures beside the loaded facts: for people as a summary and what differs, for programs as CSV.</summary>
internal static class PrintedFigureText
{
    private const string CsvHeading =
        "topic,figure_id,document,printed,area_name,period_label,value_as_printed,value,unit,fact,measure,role,source,computed,difference,verdict,reason,explanation";

    public static void Write(Session session, IReadOnlyCollection<PrintedFigure> figures)
    {
        if (figures.Count == 0)
            return;
        session.WriteTable(
            ["Table", "Verdict", "Reason", ">Figures"],
            figures.GroupBy(f => (f.Topic, f.Verdict, f.Reason)).OrderBy(g => g.Key.Topic, StringComparer.Ordinal).ThenBy(g => g.Key.Verdict).ThenBy(g => g.Key.Reason)
                .Select(g => new[] { g.Key.Topic, Words(g.Key.Verdict), Words(g.Key.Reason) ?? "", Formats.Number(g.Count()) }));
        var differing = figures.Where(f => f.Verdict is PrintedFigureVerdict.Differs or PrintedFigureVerdict.ReproducedThoughBooked or PrintedFigureVerdict.Unexplained).ToArray();
        if (differing.Length > 0)
        {
            session.WriteTable(
                ["Figure", "Paper", "Measure", "Of it", ">Printed", ">Computed", "Reason", "Why"],
                differing.Select(f => new[] { f.FigureId, f.Document, f.Measure ?? "", f.Role, f.ValueAsPrinted, Number(f.Computed), Words(f.Reason) ?? Words(f.Verdict), f.Explanation ?? "" }));
        }

        session.Output.WriteLine($"{Formats.Number(figures.Count)} printed figures: {string.Join(", ", figures.CountBy(f => f.Verdict).OrderBy(v => v.Key).Select(v => $"{Words(v.Key)} {Formats.Number(v.Value)}"))}.");
    }

    public static void WriteCsv(Session session, IEnumerable<PrintedFigure> figures)
    {
        session.Output.WriteLine(CsvHeading);
        foreach (var f in figures)
        {
            string?[] fields =
            [
                f.Topic, f.FigureId, f.Document, f.Printed, f.AreaName, f.PeriodLabel, f.ValueAsPrinted, Number(f.Value), f.Unit, f.Fact, f.Measure, f.Role, f.Source,
                Number(f.Computed), Number(f.Difference), Words(f.Verdict), Words(f.Reason), f.Explanation,
            ];
            session.Output.WriteLine(string.Join(',', fields.Select(f => CsvField.Quoted(f ?? ""))));
        }
    }

    public static string Words(PrintedFigureVerdict verdict) => verdict switch
    {
        PrintedFigureVerdict.ReproducedThoughBooked => "reproduced, though booked to differ",
        _ => Formats.Word(verdict).Replace('_', ' '),
    };

    public static string? Words(PrintedFigureReason? reason) => reason is { } known ? Formats.Word(known).Replace('_', ' ') : null;

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
