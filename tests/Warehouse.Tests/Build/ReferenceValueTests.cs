namespace Warehouse.Tests.Build;

/// <summary>What the numbers of a borough are set against.</summary>
public sealed class ReferenceValueTests(SeedOnlyHome seed) : IClassFixture<SeedOnlyHome>
{
    // SafeLives, MARAC national dataset, 12 months to September 2024, as the methods quote it.
    [Fact]
    public void The_national_comparators_of_marac_are_those_that_SafeLives_publishes() =>
        Assert.Equal(
            [
                "MaracCasesPer10000Women|47.0000", "MaracDisabledVictimsShare|10.1000", "MaracLgbtVictimsShare|1.6000", "MaracMaleVictimsShare|6.4000", "MaracMinoritisedVictimsShare|14.1000",
                "MaracPartnerReferralsShare|36.1000", "MaracRepeatRate|31.0000", "MaracVictimsAged16To17Share|1.3000",
            ],
            seed.Home.Rows("SELECT measure, value FROM dim_reference_value WHERE kind = 'comparator' AND period_end = DATE '2024-09-30' AND measure <> 'MaracCases' ORDER BY measure"));

    [Fact]
    public void The_level_of_cases_is_the_one_that_the_macro_plans_with() =>
        Assert.Equal(["40|40"], seed.Home.Rows("SELECT value::INTEGER, marac_expected(10000)::INTEGER FROM dim_reference_value WHERE reference_id = 'marac-level-cases'"));

    [Fact]
    public void Each_names_a_measure_that_there_is_with_its_unit() =>
        Assert.Empty(seed.Home.Rows("""
            SELECT r.reference_id
            FROM dim_reference_value AS r
            LEFT JOIN dim_measure AS m ON m.measure = r.measure AND m.unit = r.unit
            WHERE r.measure IS NOT NULL AND m.measure IS NULL
            """));

    [Fact]
    public void Estimates_of_a_survey_say_that_they_are() =>
        Assert.Equal(["estimated"], seed.Home.Rows("SELECT DISTINCT status FROM dim_reference_value WHERE kind = 'survey'"));
}
