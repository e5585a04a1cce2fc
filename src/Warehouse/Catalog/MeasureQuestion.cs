using System.Diagnostics;

namespace Warehouse.Catalog;

/// <summary>How to ask for a measure on each channel, ready to paste: by area and year, and by what its fact does not add up over.</summary>
/// <param name="OData">Set and query options, behind <c>/odata/</c> and for <c>warehouse query</c>.</param>
/// <param name="GraphQl">A document.</param>
/// <param name="Stored">Set and query options for its rows in <c>MeasureValues</c>; null where it has none.</param>
public sealed record MeasureQuestion(string OData, string GraphQl, string? Stored)
{
    private static readonly string[] Area = ["AreaCode", "AreaName"];

    // Each area has one of them.
    private static readonly string[] SettledByArea = ["AreaType", "BoundarySet"];

    /// <summary>The line for a shell of Linux, macOS or Windows' own Bash.</summary>
    public string Command => $"warehouse query \"{OData.Replace("$", "\\$", StringComparison.Ordinal)}\"";

    /// <summary>The questions for one measure.</summary>
    public static MeasureQuestion Of(Measure measure, Catalogue catalogue)
    {
        var fact = catalogue.FindStem(measure.Fact) ?? throw new UnreachableException($"The fact '{measure.Fact}' of a measure is in the catalogue.");
        var level = fact.FindColumn("AreaType") is null ? null : measure.Levels.Contains("borough") ? "borough" : measure.Levels[0];
        return measure.Sensitive
            ? new(Total(measure, fact), $"{{ {fact.Root} {{ total {{ {Value(measure)} }} }} }}", Rows(measure, level))
            : new(Groups(measure, fact, level), GraphQlGroups(measure, fact, level), Rows(measure, level));
    }

    private static string Total(Measure measure, Relation fact) => $"{fact.SetName}?$apply=aggregate({measure.QueryName})";

    private static string Groups(Measure measure, Relation fact, string? level)
    {
        var filter = level is null ? "" : $"filter(AreaType eq '{level}')/";
        return $"{fact.SetName}?$apply={filter}groupby(({string.Join(',', Keys(measure, fact, level))}),aggregate({measure.QueryName}))";
    }

    private static string GraphQlGroups(Measure measure, Relation fact, string? level)
    {
        var keys = Keys(measure, fact, level);
        var where = level is null ? "" : $"(where: {{areaType: {{eq: {GraphQlNames.EnumValue(level)}}}}})";
        return $"{{ {fact.Root}{where} {{ groups(by: [{string.Join(", ", keys.Select(GraphQlNames.EnumValue))}]) {{ nodes {{ key {{ {string.Join(' ', keys.Select(GraphQlNames.Field))} }} measures {{ {Value(measure)} }} }} }} }} }}";
    }

    private static string Value(Measure measure)
    {
        var limits = measure.Interval is MeasureInterval.None ? "" : " lower upper";
        var parts = measure.IsRatio ? " numerator denominator" : "";
        return $"{GraphQlNames.Field(measure.QueryName)} {{ value{limits}{parts} status reason definitionVersion }}";
    }

    private static string? Rows(Measure measure, string? level)
    {
        var area = level is null ? "" : $" and AreaType eq '{level}'";
        return measure.HasValues
            ? $"MeasureValues?$filter=Measure eq '{measure.Name}' and DefinitionVersion eq '{measure.DefinitionVersion}'{area} and PeriodType eq 'fin_year'&$orderby=AreaName,PeriodStart"
            : null;
    }

    private static string[] Keys(Measure measure, Relation fact, string? level)
    {
        string[] settled = [.. level is null ? [] : SettledByArea, .. measure.IsRatio ? ["SourceCode"] : measure.Fixes];
        var overlapping = fact.NotAdditiveOver.Where(n => !settled.Contains(n)).ToArray();
        var period = overlapping.Contains("PeriodType") ? "PeriodStart" : "FinancialYear";
        return [.. Area.Append(period).Where(n => fact.FindColumn(n) is not null), .. overlapping];
    }
}
