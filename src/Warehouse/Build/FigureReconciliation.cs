using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>Recomputes what the papers print, in the database that has just been built.</summary>
internal static class FigureReconciliation
{
    private const string FileName = "sql/reconciliation/figure_check.sql";

    public static ImmutableArray<FigureCheck> Run(BuildDatabase database, ProjectFiles project, IProgress<string>? progress)
    {
        progress?.Report(FileName);
        database.ExecuteFile(FileName, File.ReadAllText(Path.Combine(project.Sql, "reconciliation", "figure_check.sql")));
        return
        [
            .. database.Rows("SELECT check_id, kind, document, printed, recomputed, verdict, explanation FROM figure_check_result ORDER BY position")
                .Select(r => new FigureCheck(r[0]!, r[1]!, r[2]!, r[3] ?? "", r[4]!, Verdict(r[5]!), r[6])),
        ];
    }

    private static FigureVerdict Verdict(string text) => text switch
    {
        "agrees" => FigureVerdict.Agrees,
        "known disagreement" => FigureVerdict.KnownDisagreement,
        "disagrees" => FigureVerdict.Disagrees,
        "agrees, and was known to disagree" => FigureVerdict.AgreesUnexpectedly,
        _ => throw new UnreachableException($"Verdict '{text}'."),
    };
}
