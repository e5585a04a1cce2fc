namespace Warehouse.Build;

/// <summary>One printed figure beside what the loaded facts come to.</summary>
/// <param name="Topic">Table that it belongs to, such as <c>offences</c>.</param>
/// <param name="FigureId">Its name, as in <c>PublishedFigures</c>.</param>
/// <param name="Document">Date of the meeting.</param>
/// <param name="Printed">What is counted or measured, in the words of the table.</param>
/// <param name="AreaName">Area as printed.</param>
/// <param name="PeriodLabel">Period as printed.</param>
/// <param name="ValueAsPrinted">The characters of the paper.</param>
/// <param name="Value">The number; null where the paper prints words.</param>
/// <param name="Unit">count, percent, percent_change, rank and so on.</param>
/// <param name="Fact">Stem of the fact that it was computed from; null where no measure counts it.</param>
/// <param name="Measure">Query name of the measure that it is a value, a change, a share or a rank of; null where no measure counts it.</param>
/// <param name="Role">What of the measure it is: value, change, difference, share or rank.</param>
/// <param name="Source">Series that it was computed from; <c>papers</c> where only other printed figures tell it.</param>
/// <param name="Computed">What the facts come to, in the figure's unit; null where nothing was computed.</param>
/// <param name="Difference">Computed less printed.</param>
/// <param name="Verdict">Whether the two agree.</param>
/// <param name="Reason">Why they do not; null where they do, or where nobody knows.</param>
/// <param name="Explanation">The evidence, in a sentence.</param>
public sealed record PrintedFigure(
    string Topic,
    string FigureId,
    string Document,
    string Printed,
    string? AreaName,
    string? PeriodLabel,
    string ValueAsPrinted,
    double? Value,
    string Unit,
    string? Fact,
    string? Measure,
    string Role,
    string? Source,
    double? Computed,
    double? Difference,
    PrintedFigureVerdict Verdict,
    PrintedFigureReason? Reason,
    string? Explanation);

/// <summary>Whether a printed figure agrees with the loaded facts.</summary>
public enum PrintedFigureVerdict
{
    /// <summary>It does, at the decimals that are printed.</summary>
    Reproduced,

    /// <summary>It does, although it is written down as one that differs.</summary>
    ReproducedThoughBooked,

    /// <summary>It does not, for the reason given.</summary>
    Differs,

    /// <summary>There is nothing to compare it with, for the reason given.</summary>
    NotCompared,

    /// <summary>It does not, and nobody knows why.</summary>
    Unexplained,
}

/// <summary>Why a printed figure differs from the loaded facts, or is not compared: the list is closed.</summary>
public enum PrintedFigureReason
{
    /// <summary>The publisher changed the past after the paper.</summary>
    RevisedByPublisher,

    /// <summary>The paper counts something else than the measure.</summary>
    DefinitionChanged,

    /// <summary>The paper is wrong by its own numbers.</summary>
    PrintedWrongly,

    /// <summary>The paper rounds, or prints an approximate number.</summary>
    Rounding,

    /// <summary>What it would be computed from was not received, as coverage says.</summary>
    NotLoaded,

    /// <summary>No fact could give it: a target, words, no period, no whole months, no area, a label that is a picture.</summary>
    NotComputable,
}
