namespace Warehouse.Build;

/// <summary>One statement of the papers, recomputed from other printed figures: a row of <c>seed/reference/figure_checks.csv</c>.</summary>
/// <param name="CheckId">Its name.</param>
/// <param name="Kind">extraction, percent_change, share, total, difference, product, rule or cross_check.</param>
/// <param name="Document">Date of the meeting; <c>all</c> for all papers.</param>
/// <param name="Printed">What the paper prints.</param>
/// <param name="Recomputed">What it comes to.</param>
/// <param name="Verdict">Whether the two agree.</param>
/// <param name="Explanation">Why a known disagreement is one; else null.</param>
public sealed record FigureCheck(string CheckId, string Kind, string Document, string Printed, string Recomputed, FigureVerdict Verdict, string? Explanation);

/// <summary>Whether a printed statement agrees with the figures behind it.</summary>
public enum FigureVerdict
{
    /// <summary>It does, within the rounding of the paper.</summary>
    Agrees,

    /// <summary>It does not; the paper is wrong or unclear, and the explanation says how. The figure stays as printed.</summary>
    KnownDisagreement,

    /// <summary>It does not, and nobody knew: a figure was transcribed or computed wrongly.</summary>
    Disagrees,

    /// <summary>It does, although it is written down as a disagreement.</summary>
    AgreesUnexpectedly,
}
