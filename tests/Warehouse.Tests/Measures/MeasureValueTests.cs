using System.Globalization;

namespace Warehouse.Tests.Measures;

/// <summary>Stored values of London by hand: windows, sums over boroughs, rates, changes, ranks, trends, breaks; and the same asked live.</summary>
public sealed class MeasureValueTests(LondonHome london) : IClassFixture<LondonHome>
{
    private const string Barnet = "E09000003";
    private const string Brent = "E09000005";
    private const string Camden = "E09000007";
    private const string Kingston = "E09000021";
    private const string London = "E12000007";

    [Theory]
    [InlineData("month", "2023-02-28", "Feb 2023", "2023-02-01", 125)]
    [InlineData("roll3", "2023-02-28", "Dec 2022 to Feb 2023", "2022-12-01", 372)] // 123 + 124 + 125
    [InlineData("roll12", "2023-02-28", "12 months to Feb 2023", "2022-03-01", 1434)] // 1200 + 14 + ... + 25
    [InlineData("fytd", "2023-02-28", "2022/23 to Feb 2023", "2022-04-01", 1320)] // 1100 + 15 + ... + 25
    [InlineData("quarter", "2023-03-31", "2022/23 Q4", "2023-01-01", 375)] // 124 + 125 + 126
    [InlineData("fin_year", "2022-03-31", "2021/22", "2021-04-01", 1302)] // 1200 + 3 + ... + 14
    [InlineData("cal_year", "2022-12-31", "2022", "2022-01-01", 1410)] // 1200 + 12 + ... + 23
    public void Months_add_up_to_windows(string type, string end, string label, string start, int expected) =>
        Assert.Equal([$"{start}|{label}|{expected}|exact|null"], Values("ResidentialBurglary", Barnet, type, end, "v.period_start, period_label, value, status, reason"));

    [Theory]
    [InlineData("roll12", "2021-06-30")]
    [InlineData("fin_year", "2021-03-31")]
    [InlineData("fin_year", "2024-03-31")]
    public void A_window_that_begins_before_the_series_or_ends_after_it_is_incomplete(string type, string end) =>
        Assert.Equal(["null|incomplete|missing_period"], Values("ResidentialBurglary", Barnet, type, end, "value, status, reason"));

    [Theory]
    [InlineData("month", "2022-07-31")]
    [InlineData("roll3", "2022-09-30")]
    [InlineData("roll12", "2023-05-31")]
    public void A_missing_month_makes_every_window_over_it_null(string type, string end) =>
        Assert.Equal(["null|incomplete|missing_period"], Values("ResidentialBurglary", Brent, type, end, "value, status, reason"));

    [Theory]
    [InlineData("roll12", "2023-06-30")]
    [InlineData("fytd", "2023-06-30")]
    public void A_window_that_rolls_beyond_the_last_month_is_not_there(string type, string end) => Assert.Empty(Values("ResidentialBurglary", Barnet, type, end, "value"));

    [Fact]
    public void A_missing_borough_makes_London_and_its_command_unit_incomplete_and_no_other()
    {
        const string Columns = "value, status, reason";
        Assert.Equal(["null|incomplete|missing_period"], Values("ResidentialBurglary", London, "month", "2022-07-31", Columns));
        Assert.Equal(["null|incomplete|missing_period"], Values("ResidentialBurglary", "BCU-NW", "month", "2022-07-31", Columns));
        Assert.Equal(["100|exact|null"], Values("ResidentialBurglary", "BCU-NA", "month", "2022-07-31", Columns)); // Enfield and Haringey
        Assert.Equal(["null|incomplete|missing_period"], Values("ResidentialBurglary", London, "month", "2021-02-28", Columns)); // five begin later
    }

    [Fact]
    public void London_is_the_sum_of_its_32_boroughs_above_and_below_the_line()
    {
        var residents = long.Parse(Assert.Single(london.Home.Rows("""
            SELECT sum(count) FROM fact_population AS f JOIN dim_area AS a USING (area_key)
            WHERE area_type = 'borough' AND area_code <> 'E09000001' AND version = 'Census 2021' AND sex = 'all' AND age_band = 'all' AND residence_type = 'all' AND f.valid_to = '9999-12-31'
            """)), CultureInfo.InvariantCulture);
        var row = Assert.Single(Values("ResidentialBurglaryRate", London, "month", "2023-02-28", "numerator, denominator, value, population")).Split('|');
        Assert.Equal(["1675", $"{residents}"], row[..2]); // 31 x 50 + 125
        Assert.Equal(1675e3 / residents, double.Parse(row[2], CultureInfo.InvariantCulture), 1e-12);
        Assert.Equal("Census 2021, 21 Mar 2021", row[3]);
    }

    [Fact]
    public void A_rate_has_the_limits_of_its_count()
    {
        // T-22: 10 in 200; here 125 by Byar's formula, worked out by hand, over the 389,344 people of Barnet.
        var row = Values("ResidentialBurglaryRate", Barnet, "month", "2023-02-28", "round(value, 6), round(lower, 6), round(upper, 6), unit");
        Assert.Equal(["0.321053|0.267237|0.382523|offences per 1,000 residents"], row);
    }

    [Fact]
    public void Beside_the_year_before()
    {
        // 12 months to February: 1434 after 1290 (1200 + 2 + ... + 13); ln(1434 / 1290) = 0.1058 against 1.96 x 0.0384 = 0.0752.
        Assert.Equal(["1290|exact|144|11.1628|null|True"], Values("ResidentialBurglary", Barnet, "roll12", "2023-02-28", "previous_year, previous_year_status, change, round(change_percent, 4), change_reason, change_is_clear"));
        Assert.Equal(["50|0|0|null|False"], Values("ResidentialBurglary", Brent, "month", "2023-02-28", "previous_year, change, change_percent, change_reason, change_is_clear"));
        Assert.Equal(["0|8|null|zero_base|True"], Values("RobberyOfPersonalProperty", Camden, "month", "2022-06-30", "previous_year, change, change_percent, change_reason, change_is_clear"));
    }

    [Fact]
    public void Under_three_events_there_is_no_rate_and_under_twenty_it_is_unreliable()
    {
        Assert.Equal(["null|null|2|exact|small_count|unreliable"], Values("ResidentialBurglaryRate", Kingston, "month", "2022-03-31", "value, lower, numerator, status, reason, reliability"));
        Assert.Equal(["8|unreliable"], Values("RobberyOfPersonalPropertyRate", Camden, "month", "2022-06-30", "numerator, reliability"));
        Assert.Equal(["125|null"], Values("ResidentialBurglaryRate", Barnet, "month", "2023-02-28", "numerator, reliability"));
    }

    [Fact]
    public void Ranks_are_among_the_boroughs_that_have_a_value_and_null_where_more_than_a_tenth_has_none()
    {
        // Of rates by the residents of the Census, counted by hand-written SQL over the counts above.
        var lower = Assert.Single(london.Home.Rows("""
            SELECT count(*) FROM fact_population AS f JOIN dim_area AS a USING (area_key)
            WHERE area_type = 'borough' AND area_code NOT IN ('E09000001', 'E09000003', 'E09000005') AND version = 'Census 2021' AND sex = 'all' AND age_band = 'all' AND residence_type = 'all' AND f.valid_to = '9999-12-31'
                AND 50.0 / count < 118.0 / 389344
            """));
        Assert.Equal([$"{int.Parse(lower, CultureInfo.InvariantCulture) + 1}|31"], Values("ResidentialBurglaryRate", Barnet, "month", "2022-07-31", "rank, ranked"));
        Assert.Equal(["null|null"], Values("ResidentialBurglaryRate", Barnet, "month", "2021-02-28", "rank, ranked")); // 27 of 32
        Assert.Equal(["null|null"], Values("ResidentialBurglary", Barnet, "month", "2022-07-31", "rank, ranked")); // counts are not ranked
    }

    [Fact]
    public void Ranks_of_changes_tie()
    {
        // June 2022 against June 2021: Barnet 117 after 105, Camden 90 after 50, thirty boroughs as before.
        const string Columns = "rank_of_change, ranked_by_change";
        Assert.Equal(["1|32"], Values("ResidentialBurglary", Brent, "month", "2022-06-30", Columns));
        Assert.Equal(["31|32"], Values("ResidentialBurglary", Barnet, "month", "2022-06-30", Columns));
        Assert.Equal(["32|32"], Values("ResidentialBurglary", Camden, "month", "2022-06-30", Columns));
    }

    [Fact]
    public void Compared_with_London_by_the_interval_and_the_polarity()
    {
        Assert.Equal(["London|True|worse"], Values("ResidentialBurglaryRate", Barnet, "month", "2023-02-28", "comparator, comparator_value < lower, compared_to"));
        Assert.Equal(["null|null"], Values("ResidentialBurglaryRate", London, "month", "2023-02-28", "comparator, compared_to"));
        Assert.Equal(["null|null"], Values("ResidentialBurglaryRate", Barnet, "month", "2022-07-31", "comparator, compared_to")); // London is incomplete
    }

    [Fact]
    public void A_month_far_from_the_others_is_unusual()
    {
        Assert.Equal(["unusually_high"], Values("ResidentialBurglary", Camden, "month", "2022-06-30", "trend"));
        Assert.Equal(["null"], Values("ResidentialBurglary", Camden, "month", "2022-05-31", "trend"));
        Assert.Equal(["null"], Values("ResidentialBurglary", Camden, "roll3", "2022-06-30", "trend")); // windows overlap
        Assert.Equal(["cannot be calculated"], Values("ResidentialBurglary", Camden, "cal_year", "2022-12-31", "trend")); // two years are no five
    }

    [Fact]
    public void A_break_is_flagged_until_the_year_before_lies_behind_it()
    {
        // The counting rules changed in April 2023.
        Assert.Equal(["False"], Values("ResidentialBurglary", Barnet, "month", "2023-03-31", "break_flag"));
        Assert.Equal(["True|2023-04-01 definition"], Values("ResidentialBurglary", Barnet, "month", "2023-04-30", "break_flag, breaks"));
        Assert.Equal(["False|2021-07-01 context"], Values("ResidentialBurglary", Barnet, "roll3", "2022-05-31", "break_flag, breaks")); // comparable all the same
    }

    [Theory]
    [InlineData("ResidentialBurglary", "month", "2022-06-30")]
    [InlineData("ResidentialBurglary", "roll12", "2023-02-28")]
    [InlineData("ResidentialBurglary", "fytd", "2023-02-28")]
    [InlineData("ResidentialBurglaryRate", "roll12", "2023-02-28")]
    [InlineData("ResidentialBurglaryRate", "cal_year", "2022-12-31")]
    [InlineData("MopacSevenCrimes", "quarter", "2022-06-30")]
    [InlineData("RobberyOfPersonalPropertyRate", "fin_year", "2023-03-31")]
    public void The_same_measure_asked_live_is_the_stored_value(string measure, string type, string end)
    {
        foreach (var area in (string[])[Barnet, Camden, Kingston])
        {
            var stored = Assert.Single(Values(measure, area, type, end, "v.period_start, value")).Split('|');
            Assert.Equal([stored[1]], london.Home.Ask($"RecordedOffences?$apply=filter(AreaCode eq '{area}' and AreaType eq 'borough' and Month ge {stored[0]} and Month le {end})/aggregate({measure})"));
        }
    }

    [Fact]
    public void The_set_is_asked_like_any_other() =>
        Assert.Equal(["372|null"], london.Home.Ask($"MeasureValues?$filter=Measure eq 'ResidentialBurglary' and AreaCode eq '{Barnet}' and PeriodType eq 'roll3' and PeriodEnd eq 2023-02-28&$select=Value,Denominator"));

    [Fact]
    public void The_briefing_is_the_home_borough_its_comparators_and_recent_periods()
    {
        Assert.Equal(
            ["1|E09000003|home", "2|E12000007|comparator", "3|BCU-NW|comparator", "4|E09000005|comparator", "5|E09000007|comparator", "6|E09000010|comparator", "7|E09000014|comparator", "8|E09000015|comparator"],
            london.Home.Rows("SELECT DISTINCT area_sort, area_code, area_role FROM fact_briefing_value JOIN dim_area USING (area_key) WHERE area_type <> 'ward' ORDER BY 1"));
        Assert.Equal(
            ["1|20230531|128", "2|20230430|127"],
            london.Home.Rows("SELECT recency, period_sort, value FROM fact_briefing_value JOIN dim_area USING (area_key) WHERE area_code = 'E09000003' AND measure = 'ResidentialBurglary' AND period_type = 'month' AND recency <= 2 ORDER BY 1"));
        Assert.Equal(["13"], london.Home.Rows("SELECT count(*) FROM fact_briefing_value JOIN dim_area USING (area_key) WHERE area_code = 'E09000003' AND measure = 'ResidentialBurglary' AND period_type = 'month'"));
    }

    private List<string> Values(string measure, string area, string type, string end, string columns) => london.Home.Rows($"""
        SELECT {columns}
        FROM fact_measure_value AS v JOIN dim_area AS a USING (area_key)
        WHERE measure = '{measure}' AND area_code = '{area}' AND v.period_type = '{type}' AND v.period_end = '{end}' AND origin = 'computed'
        """);
}
