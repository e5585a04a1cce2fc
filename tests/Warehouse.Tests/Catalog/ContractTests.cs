using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Catalog;

/// <summary>Names that people and programs outside rely on.</summary>
public sealed class ContractTests
{
    private static readonly BuildPlan Plan = BuildPlan.Read(ProjectFiles.Locate());

    [Fact]
    public void The_entity_sets_bear_their_promised_names() =>
        Assert.Equal(
            [
                "Areas",
                "AsbActions",
                "Batches",
                "Boundaries",
                "BriefingValues",
                "CctvIncidents",
                "ControlCharts",
                "Costs",
                "Coverage",
                "CrimeOutcomes",
                "DashboardRows",
                "DataItems",
                "Deprivation",
                "DomesticAbuse",
                "DomesticAbuseReferrals",
                "HateCrimeRecords",
                "HateCrimes",
                "IndicatorRatings",
                "Indicators",
                "Lsoas",
                "MaracCases",
                "MeasureValues",
                "Measures",
                "Months",
                "OffenceEvents",
                "OffenceTypes",
                "OffenderManagement",
                "PeerGroups",
                "Periods",
                "Population",
                "PreventCases",
                "PreventReferrals",
                "PublishedFigures",
                "Quarters",
                "RecordedOffences",
                "ReferenceValues",
                "Rejects",
                "SeasonalIndices",
                "SeriesBreaks",
                "ServiceActivity",
                "Sources",
                "StopAndSearches",
                "StreetCrimes",
                "SurveyAnswers",
                "Treatment",
                "TreatmentJourneys",
                "WardBridges",
            ],
            Plan.Relations.Select(r => r.SetName).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("RecordedOffences", "offence")]
    [InlineData("Population", "population")]
    [InlineData("PublishedFigures", "publishedFigure")]
    [InlineData("AsbActions", "asb")]
    [InlineData("CctvIncidents", "cctv")]
    [InlineData("Indicators", "indicator")]
    [InlineData("SurveyAnswers", "survey")]
    [InlineData("Costs", "cost")]
    [InlineData("CrimeOutcomes", "crimeOutcome")]
    [InlineData("StopAndSearches", "stopAndSearch")]
    [InlineData("DomesticAbuse", "domesticAbuse")]
    [InlineData("HateCrimes", "hateCrime")]
    [InlineData("OffenderManagement", "offender")]
    [InlineData("PreventReferrals", "prevent")]
    [InlineData("ServiceActivity", "service")]
    [InlineData("Treatment", "treatment")]
    [InlineData("MaracCases", "marac")]
    public void A_fact_has_its_promised_root(string set, string root) => Assert.Equal(root, Relation(set).Root);

    [Fact]
    public void Recorded_offences_show_the_promised_flat_columns() =>
        Assert.Subset(
            Names("RecordedOffences"),
            new HashSet<string> { "Month", "Quarter", "FinancialYear", "AreaCode", "AreaName", "AreaType", "BoroughCode", "BoroughName", "BoundarySet", "OffenceGroup", "Offence", "OffenceAsSupplied", "Count", "Status", "Reason", "SourceCode" });

    [Theory]
    [InlineData("AsbActions")]
    [InlineData("CctvIncidents")]
    [InlineData("DomesticAbuse")]
    [InlineData("HateCrimes")]
    [InlineData("OffenderManagement")]
    [InlineData("Population")]
    [InlineData("PreventReferrals")]
    [InlineData("ServiceActivity")]
    [InlineData("Treatment")]
    public void A_fact_with_periods_shows_the_promised_flat_columns(string set) =>
        Assert.Subset(
            Names(set),
            new HashSet<string> { "Month", "Quarter", "FinancialYear", "AreaCode", "AreaName", "AreaType", "BoroughCode", "BoroughName", "BoundarySet", "Count", "Status", "Reason", "SourceCode", "PeriodType", "PeriodStart", "PeriodEnd" });

    [Fact]
    public void Published_figures_show_the_promised_columns() =>
        Assert.Subset(
            Names("PublishedFigures"),
            new HashSet<string> { "FigureId", "Measure", "Category", "AreaName", "PeriodLabel", "PeriodStart", "PeriodEnd", "Value", "ValueAsPrinted", "Unit", "Document", "Item", "Locator", "Note" });

    [Fact]
    public void Offences_lead_to_area_month_type_and_source() =>
        Assert.Subset(Relation("RecordedOffences").Navigations.Select(n => n.Name).ToHashSet(), new HashSet<string> { "Area", "CalendarMonth", "OffenceType", "Source" });

    [Fact]
    public void Every_set_entity_and_root_is_used_once()
    {
        var relations = Plan.Relations.ToArray();
        Assert.Distinct(relations.Select(r => r.SetName));
        Assert.Distinct(relations.Select(r => r.EntityType));
        Assert.Distinct(relations.Select(r => r.Root));
        // A type and what it holds may not have the same name (OData CSDL 4.01, 6.1).
        Assert.All(relations, r => Assert.Distinct([r.EntityType, .. r.Columns.Select(c => c.Name), .. r.Navigations.Select(n => n.Name)]));
    }

    [Fact]
    public void What_is_about_single_people_is_sensitive_and_nothing_else() =>
        Assert.Equal(
            ["DomesticAbuseReferrals", "HateCrimeRecords", "MaracCases", "OffenceEvents", "PreventCases", "TreatmentJourneys"],
            Plan.Relations.Where(r => r.Sensitive).Select(r => r.SetName).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_description_is_a_sentence() =>
        Assert.All(
            Plan.Relations.SelectMany(r => r.Columns.Select(c => c.Description).Append(r.Description)).Concat(Plan.Measures.Select(m => m.Measure.Description)),
            d => Assert.EndsWith(".", d, StringComparison.Ordinal));

    private static HashSet<string> Names(string set) => [.. Relation(set).Columns.Select(c => c.Name)];

    private static Relation Relation(string set) => Plan.Relations.Single(r => r.SetName == set);
}
