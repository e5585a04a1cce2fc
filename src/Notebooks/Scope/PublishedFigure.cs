namespace Notebooks.Scope;

/// <summary>A figure printed in a paper.</summary>
/// <param name="FigureId">Stable id.</param>
/// <param name="Measure">What is counted or measured.</param>
/// <param name="Category">Offence type, service, survey ...</param>
/// <param name="AreaName">The area.</param>
/// <param name="PeriodLabel">The period as printed.</param>
/// <param name="PeriodStart">First day; null where the paper gives none.</param>
/// <param name="PeriodEnd">Last day; null where the paper gives none.</param>
/// <param name="Number">The number with its origin.</param>
public sealed record PublishedFigure(
    string FigureId,
    string Measure,
    string Category,
    string AreaName,
    string PeriodLabel,
    DateOnly? PeriodStart,
    DateOnly? PeriodEnd,
    Number Number)
{
    /// <summary>The characters of the paper.</summary>
    public string AsPrinted => Number.Origins.OfType<Origin.Printed>().Select(o => o.AsPrinted).FirstOrDefault() ?? "";
}
