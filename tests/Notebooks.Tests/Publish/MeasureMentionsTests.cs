using System.Collections.Immutable;
using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class MeasureMentionsTests
{
    private static readonly ImmutableArray<MeasureFacts> Known =
        [Measure("Cases", "1", isDefault: false), Measure("Cases", "2", isDefault: true), Measure("CaseRate", "1", isDefault: true), Measure("Count", "1", isDefault: true)];

    [Theory]
    [InlineData("MeasureValues?$filter=Measure eq 'Cases' and AreaCode eq 'E09'", "Cases 2")]
    [InlineData("MeasureValues?$filter=Measure eq 'Cases' and DefinitionVersion eq '1'", "Cases 1")]
    [InlineData("SELECT Value FROM MeasureValues WHERE Measure IN ('Cases', 'CaseRate')", "CaseRate 1, Cases 2")]
    [InlineData("MaracCases?$apply=filter(Cases gt 1)/aggregate(CaseRate,Count with sum as Total)", "CaseRate 1")]
    [InlineData("RecordedOffences?$apply=aggregate(Count with sum as Cases)", "")]
    [InlineData("ControlCharts?$filter=Measure eq 'CaseRate'&$orderby=PeriodStart", "CaseRate 1")]
    [InlineData("PublishedFigures?$filter=Measure eq 'Cases'", "")]
    [InlineData("Areas?$filter=AreaName eq 'Cases'", "")]
    public void A_query_names_the_measures_that_it_asks_for(string query, string expected) =>
        Assert.Equal(expected, string.Join(", ", MeasureMentions.Find([query, query], Known).Select(m => $"{m.Name} {m.Version}")));

    private static MeasureFacts Measure(string name, string version, bool isDefault) => new(name, version, isDefault, name, "", "cases", "", "", "");
}
