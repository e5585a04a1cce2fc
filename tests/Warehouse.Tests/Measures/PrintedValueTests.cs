using Warehouse.Tests.Build;

namespace Warehouse.Tests.Measures;

/// <summary>What papers print stands as it is printed, with its locator; what is computed from it stands beside it.</summary>
public sealed class PrintedValueTests(SeedOnlyHome home) : IClassFixture<SeedOnlyHome>
{
    [Theory]
    [InlineData("RobberyOfPersonalProperty", "roll3", "191|131|60|45.8|null|True")]
    [InlineData("ResidentialBurglary", "roll3", "522|482|40|8.3|null|False")]
    [InlineData("RobberyOfPersonalProperty", "roll12", "681|580|101|17.4|null|True")]
    [InlineData("GunCrimeLethalBarrelledDischarges", "roll3", "8|0|8|null|zero_base|True")]
    [InlineData("KnifeCrimeWithInjury", "roll3", "22|22|0|0|null|False")]
    public void The_dashboard_of_April_2023(string measure, string type, string expected) =>
        Assert.Equal([$"{expected}|published|papers"], home.Home.Rows($"""
            SELECT value, previous_year, change, round(change_percent, 1), change_reason, change_is_clear, status, source_code
            FROM fact_measure_value AS v JOIN dim_source USING (source_key)
            WHERE measure = '{measure}' AND period_type = '{type}' AND period_end = '2023-02-28' AND origin = 'printed' AND definition_version <> 'Under25NonDomestic'
            """));

    [Fact]
    public void A_printed_value_names_its_figure_and_place() =>
        Assert.Equal(["off-res-burglary-2023-02-3m|True"], home.Home.Rows("""
            SELECT figure_id, length(locator) > 0 FROM fact_measure_value
            WHERE measure = 'ResidentialBurglary' AND period_type = 'roll3' AND period_end = '2023-02-28' AND origin = 'printed'
            """));

    [Fact]
    public void T_00_the_year_is_the_sum_of_the_quarters_over_the_sum_of_the_quarters()
    {
        Assert.Equal(
            ["2022/23|computed|85|477|17.8|14.6|21.5"],
            home.Home.Rows("""
                SELECT period_label, origin, numerator, denominator, round(value, 1), round(lower, 1), round(upper, 1)
                FROM fact_measure_value WHERE measure = 'MaracRepeatRate' AND period_type = 'fin_year' AND period_start = '2022-04-01' AND origin = 'computed'
                """));
        Assert.Equal(["17|published"], home.Home.Rows("SELECT value, status FROM fact_measure_value WHERE measure = 'MaracRepeatRate' AND period_type = 'fin_year' AND period_start = '2022-04-01' AND origin = 'printed'"));
        // T-30 by quarter; T-33 the last against the third: the change of a share is in points.
        Assert.Equal(["10.3", "17.9", "15.6", "24.1"], home.Home.Rows("SELECT round(value, 1) FROM fact_measure_value WHERE measure = 'MaracRepeatRate' AND period_type = 'quarter' AND financial_year = '2022/23' AND origin = 'computed' ORDER BY period_start"));
    }

    [Fact]
    public void Nothing_of_a_sensitive_fact_is_computed_from_anything_but_what_is_printed() =>
        Assert.Equal(["papers|published"], home.Home.Rows("""
            SELECT DISTINCT source_code, status FROM fact_measure_value AS v JOIN dim_source USING (source_key) JOIN dim_measure AS m USING (fact, measure, definition_version) WHERE m.sensitive
            """));

    [Fact]
    public void The_sets_show_the_promised_columns()
    {
        string[] promised =
        [
            "Measure", "AreaCode", "AreaName", "AreaType", "PeriodType", "PeriodStart", "PeriodEnd", "PeriodLabel", "Value", "Lower", "Upper", "Numerator", "Denominator", "Unit",
            "Status", "Reason", "GeographyBasis", "PreviousYear", "ChangePercent", "ChangeIsClear", "Comparator", "ComparedTo", "Rank", "Ranked", "Trend", "BreakFlag", "SourceCode", "DefinitionVersion",
        ];
        var relations = Warehouse.Build.BuildPlan.Read(TestHome.Project).Relations.ToArray();
        Assert.All((string[])["MeasureValues", "BriefingValues"], set =>
            Assert.Empty(promised.Except(relations.Single(r => r.SetName == set).Columns.Select(c => c.Name))));
    }
}
