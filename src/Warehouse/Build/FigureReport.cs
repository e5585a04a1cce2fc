using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>Computes every printed figure from the loaded facts, in the database that has just been built.</summary>
internal static class FigureReport
{
    private const string FileName = "sql/reconciliation/figure_report.sql";

    /// <summary>After <see cref="FigureReconciliation"/>, whose macros it uses. Sensitive facts are counted as they are; synthetic data is not compared with what happened.</summary>
    public static ImmutableArray<PrintedFigure> Run(BuildDatabase database, ProjectFiles project, IReadOnlyCollection<Relation> relations, IProgress<string>? progress)
    {
        if (database.Rows("SELECT 1 FROM ledger.batch WHERE synthetic AND state = 'current' LIMIT 1").Count > 0)
            return [];
        progress?.Report(FileName);
        ReconciliationViews.Create(database, relations);
        database.ExecuteFile(FileName, File.ReadAllText(Path.Combine(project.Sql, "reconciliation", "figure_report.sql")));
        return
        [
            .. database.Rows(
                """
                SELECT topic, figure_id, document, concat_ws(': ', CASE WHEN category <> measure THEN category END, measure, subcategory), area_name, period_label,
                    value_as_printed, value, unit, fact, query_name, role, source, computed, difference, verdict, reason, explanation
                FROM figure_report
                """).Select(Read),
        ];
    }

    private static PrintedFigure Read(string?[] r) => new(
        r[0]!, r[1]!, r[2]!, r[3]!, r[4], r[5], r[6]!, Number(r[7]), r[8]!, r[9], r[10], r[11]!, r[12], Number(r[13]), Number(r[14]), Verdict(r[15]!), Reason(r[16]), r[17]);

    private static double? Number(string? text) => text is null ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static PrintedFigureVerdict Verdict(string text) => text switch
    {
        "reproduced" => PrintedFigureVerdict.Reproduced,
        "reproduced, and booked to differ" => PrintedFigureVerdict.ReproducedThoughBooked,
        "differs" => PrintedFigureVerdict.Differs,
        "not compared" => PrintedFigureVerdict.NotCompared,
        "unexplained" => PrintedFigureVerdict.Unexplained,
        _ => throw new UnreachableException($"Verdict '{text}'."),
    };

    private static PrintedFigureReason? Reason(string? text) => text switch
    {
        null => null,
        "revised by publisher" => PrintedFigureReason.RevisedByPublisher,
        "definition changed" => PrintedFigureReason.DefinitionChanged,
        "printed wrongly" => PrintedFigureReason.PrintedWrongly,
        "rounding" => PrintedFigureReason.Rounding,
        "not loaded" => PrintedFigureReason.NotLoaded,
        "not computable" => PrintedFigureReason.NotComputable,
        _ => throw new UnreachableException($"Reason '{text}'."),
    };
}
