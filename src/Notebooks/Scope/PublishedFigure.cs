using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>A figure printed in a paper.</summary>
/// <param name="FigureId">Stable id.</param>
/// <param name="Number">The number with its origin.</param>
public sealed record PublishedFigure(string FigureId, Number Number)
{
    /// <summary>What is counted or measured.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Offence type, service, survey, indicator or incident type.</summary>
    public string Category { get; init; } = "";

    /// <summary>Strand, breakdown value or table element.</summary>
    public string Subcategory { get; init; } = "";

    /// <summary>Official code of the area; empty where it is no official area.</summary>
    public string AreaCode { get; init; } = "";

    /// <summary>The area as printed.</summary>
    public string AreaName { get; init; } = "";

    /// <summary>The period as printed.</summary>
    public string PeriodLabel { get; init; } = "";

    /// <summary>Reference of an indicator.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Rating of an indicator as printed: G, GA, RA or R; empty where none is printed.</summary>
    public string Rag { get; init; } = "";

    /// <summary>Direction of travel of an indicator as printed.</summary>
    public string Direction { get; init; } = "";

    /// <summary>The characters of the paper.</summary>
    public string AsPrinted => Number.Origins.OfType<Origin.Printed>().Select(o => o.AsPrinted).FirstOrDefault() ?? "";
}
