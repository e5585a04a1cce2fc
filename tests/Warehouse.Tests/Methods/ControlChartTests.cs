using System.Globalization;

namespace Warehouse.Tests.Methods;

/// <summary>Control charts with the rules of Making Data Count: methods 2.8. Each test charts tables of its own.</summary>
public sealed class ControlChartTests(MethodMacros macros) : IClassFixture<MethodMacros>
{
    private const string Baseline44 = "62,58,65,70,61,59,66,64,60,68,63,61";
    private const string Baseline45 = "20,22,19,21,20,23,18,21,22,20,19,21";

    // The lower limit itself is under zero: what is shown is 0.
    [Theory]
    [InlineData("true", "1.944 -0.716 4.604")]
    [InlineData("false", "1.944 -3.063 6.952")]
    public void T_43_the_whole_series_as_baseline_with_screening_and_without(string screened, string expected)
    {
        var chart = Points("t43", "1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1") + $", baseline := NULL, screened := {screened}, use_poisson := false";
        string Of(string column) => $"(SELECT any_value({column}) FROM control_chart({chart}))";

        Assert.Equal(expected, macros.Rounded(3, Of("centre"), Of("centre - 2.66 * mean_range"), Of("upper_limit")));
        Assert.Equal(0, macros.Number(Of("lower_limit")));
        Assert.Equal(["5|high|outside limit"], Signals(chart));
    }

    [Fact]
    public void T_44_a_last_point_outside_and_six_before_it_that_make_seven_above_the_mean()
    {
        var chart = Points("t44", Baseline44 + ",67,64,69,71,66,72,94");

        Assert.Equal("63.083 5.000 49.783 76.383", Limits(chart, "centre", "mean_range", "lower_limit", "upper_limit"));
        Assert.Equal(
            ["13|high|seven on one side", "14|high|seven on one side", "15|high|seven on one side", "16|high|seven on one side", "17|high|seven on one side", "18|high|seven on one side", "19|high|outside limit"],
            Signals(chart));
    }

    [Fact]
    public void T_45_two_of_three_near_the_limit()
    {
        var chart = Points("t45a", Baseline45 + ",25,25,20");

        Assert.Equal("14.455 26.545 16.470 24.530", Limits(chart, "lower_limit", "upper_limit", "near_lower_limit", "near_upper_limit"));
        Assert.Equal(["13|high|two of three near limit", "14|high|two of three near limit"], Signals(chart));
    }

    // Point 11 is 19, under the mean of 20.5: the trend begins there, on the low side.
    [Fact]
    public void T_45_a_trend_from_the_eleventh_point_and_the_last_two_outside() =>
        Assert.Equal(
            [
                "11|low|trend of seven", "12|high|trend of seven", "13|high|trend of seven", "14|high|trend of seven", "15|high|trend of seven", "16|high|trend of seven", "17|high|trend of seven",
                "18|high|outside limit", "19|high|outside limit",
            ],
            Signals(Points("t45b", Baseline45 + ",22,23,24,25,26,27,28")));

    [Fact]
    public void Six_points_on_one_side_or_five_moves_are_no_signal()
    {
        Assert.Empty(Signals(Points("six", Baseline44 + ",67,64,69,66,65,64,60")));
        Assert.Empty(Signals(Points("five", Baseline45 + ",19,20,21,22,23,21")));
    }

    // 16 and 16 are under the near limit of 16.470, 20 is on their side of 20.5, 21 is not.
    [Theory]
    [InlineData("16,20,16,21", "13 15")]
    [InlineData("16,21,16,21", "")]
    public void Two_of_three_count_only_with_all_three_on_that_side(string points, string expected) =>
        Assert.Equal(expected, string.Join(' ', Signals(Points($"low{expected.Length}", $"{Baseline45},{points}")).Select(s => s.Split('|')[0])));

    [Fact]
    public void A_falling_trend_is_found_as_a_rising_one_is()
    {
        var signals = Signals(Points("falling", Baseline45 + ",25,24,23,22,21,20,19"));

        Assert.Equal(["13|high|trend of seven", "14|high|trend of seven"], signals.Take(2));
        Assert.Equal("19|low|trend of seven", signals[^1]);
    }

    [Fact]
    public void The_first_12_points_are_the_baseline_and_stay_so()
    {
        var chart = Points("fixed", Baseline44 + ",200,200,200");

        Assert.Equal("63.083 5.000", Limits(chart, "centre", "mean_range"));
        Assert.Equal(["false"], macros.Rows($"SELECT DISTINCT trial::VARCHAR FROM control_chart({chart})"));
    }

    [Fact]
    public void Under_12_points_the_limits_are_on_trial()
    {
        var chart = Points("eleven", "62,58,65,70,61,59,66,64,60,68,63");

        Assert.Equal(["true"], macros.Rows($"SELECT DISTINCT trial::VARCHAR FROM control_chart({chart})"));
        Assert.Equal("63.273", Limits(chart, "centre")); // 696 / 11
    }

    [Fact]
    public void A_single_point_has_no_limits_and_no_signal() => Assert.Equal(["7|null|null|True|null"], macros.Rows($"SELECT centre, lower_limit, upper_limit, trial, signal FROM control_chart({Points("single", "7")})"));

    [Fact]
    public void At_a_break_the_chart_begins_anew()
    {
        Points("broken", Baseline44 + "," + Baseline45);
        macros.Execute("UPDATE broken SET segment = 1 WHERE position > 12");

        Assert.Equal(["0|63.083|false", "1|20.5|false"], macros.Rows("SELECT DISTINCT segment, round(centre, 3), trial::VARCHAR FROM control_chart('broken') ORDER BY 1"));
        Assert.Empty(Signals("'broken'"));
    }

    [Fact]
    public void Series_do_not_touch_each_other()
    {
        Points("several", Baseline44 + ",67,64,69,71,66,72,94");
        macros.Execute("INSERT INTO several SELECT 'another', segment, position, 83 - value FROM several WHERE position <= 12");
        macros.Execute("INSERT INTO several VALUES ('empty', 0, 1, NULL)");

        Assert.Equal(["another|12|0", "empty|1|0", "several|19|7"], macros.Rows("SELECT series, count(*), count(signal) FROM control_chart('several') GROUP BY series ORDER BY series"));
    }

    // A run of seven with one unknown among them is no run, and no range is taken over the gap.
    [Fact]
    public void A_missing_period_breaks_runs_and_ranges()
    {
        var chart = Points("gap", "62,58,65,70,61,59,66,64,60,68,63,61,67,64,69,NULL,71,66,65,68");

        Assert.Equal("5.000", Limits(chart, "mean_range"));
        Assert.Empty(Signals(chart));
        Assert.Equal(["null"], macros.Rows($"SELECT value FROM control_chart({chart}) WHERE position = 16"));
        Assert.Equal("4.000", Limits(Points("early", "10,NULL,20,24,20"), "mean_range"));
    }

    // Mean 3, mean moving range 6: the limit is under zero, and a zero is no signal.
    [Fact]
    public void A_negative_lower_limit_is_shown_as_zero_and_cannot_signal()
    {
        var chart = Points("negative", "3.5,9.5,3.5,9.5,3.5,9.5,3.5,9.5,3.5,9.5,3.5,9.5,0");

        Assert.Equal("0.000 0.000", Limits(chart, "lower_limit", "near_lower_limit"));
        Assert.Empty(Signals(chart));
    }

    // Mean 2. The 99.8% interval of 8 begins at 1.971 and that of 9 at 2.452; the 95% interval of 5 begins at 1.623 and that of 6 at 2.202.
    [Fact]
    public void Small_counts_have_Poisson_limits_and_only_the_limit_signals()
    {
        var chart = Points("small", "2,2,1,3,2,2,1,3,2,2,1,3,8,9,3,3,3,3,3,3,3,0,0,0,0,0,0,0");

        Assert.Equal("2.000 0.000 8.000 0.000 5.000", Limits(chart, "centre", "lower_limit", "upper_limit", "near_lower_limit", "near_upper_limit"));
        Assert.Equal(["14|high|outside limit"], Signals(chart));
        Assert.Equal(["poisson"], macros.Rows($"SELECT DISTINCT limits FROM control_chart({chart})"));
    }

    [Fact]
    public void Small_rates_that_are_no_whole_numbers_keep_XmR_limits() =>
        Assert.Equal(["xmr"], macros.Rows($"SELECT DISTINCT limits FROM control_chart({Points("rates", "2.1,2.2,1.9,2.4,2.1,2.2,1.8,2.3,2.2,2.1,1.9,2.4")})"));

    [Fact]
    public void The_seasonal_index_is_the_mean_share_of_each_month_in_its_year()
    {
        // Level 100 in 2015, 200 in 2016, 300 in 2017; January is half of an ordinary month: 12 / 11.5 and 6 / 11.5.
        Months("seasons", 2015, 36, "(year(position) - 2014) * CASE month(position) WHEN 1 THEN 50 ELSE 100 END");

        Assert.Equal(
            ["1|0.5217|3", .. Enumerable.Range(2, 11).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m}|1.0435|3"))],
            macros.Rows("SELECT calendar_month, round(seasonal_index, 4), years FROM seasonal_index('seasons') ORDER BY 1"));
    }

    [Theory]
    [InlineData(2015, 35, "0|null|null")]
    [InlineData(2018, 60, "12|3|2022")] // 2018, 2019, 2022
    [InlineData(2019, 48, "0|null|null")] // 2019, 2022
    [InlineData(2017, 72, "12|4|2022")]
    public void A_seasonal_index_needs_three_complete_years_beside_the_pandemic(int year, int months, string expected)
    {
        var table = $"years{year}_{months}";
        Months(table, year, months, "100 + month(position)");

        Assert.Equal([expected], macros.Rows($"SELECT count(*), min(years), min(last_year) FROM seasonal_index('{table}')"));
        Assert.Equal(expected.StartsWith("12", StringComparison.Ordinal) ? 1.0 : null, macros.Number($"(SELECT round(avg(seasonal_index), 12) FROM seasonal_index('{table}'))"));
    }

    [Fact]
    public void A_year_with_a_break_or_a_missing_month_has_no_share_in_the_seasonal_index()
    {
        Months("interrupted", 2012, 60, "100");
        macros.Execute("UPDATE interrupted SET segment = 1 WHERE position >= DATE '2013-06-01'; UPDATE interrupted SET value = NULL WHERE position = DATE '2015-03-01'");

        Assert.Equal(["12|3"], macros.Rows("SELECT count(*), min(years) FROM seasonal_index('interrupted')"));
    }

    private string Points(string table, string values)
    {
        macros.Execute($"CREATE OR REPLACE TABLE {table} AS SELECT '{table}' AS series, 0 AS segment, p AS position, v::DOUBLE AS value FROM (SELECT unnest([{values}]) AS v, unnest(range(1, len([{values}]) + 1)) AS p)");
        return $"'{table}'";
    }

    private void Months(string table, int year, int months, string value) => macros.Execute(string.Create(CultureInfo.InvariantCulture, $"""
        CREATE TABLE {table} AS SELECT 's' AS series, 0 AS segment, position, ({value})::DOUBLE AS value
        FROM (SELECT (DATE '{year}-01-01' + to_months(i::INTEGER))::DATE AS position FROM range({months}) AS r (i))
        """));

    private string Limits(string chart, params string[] columns) => macros.Rounded(3, [.. columns.Select(c => $"(SELECT any_value({c}) FROM control_chart({chart}))")]);

    private List<string> Signals(string chart) => macros.Rows($"SELECT position, signal, rule FROM control_chart({chart}) WHERE rule IS NOT NULL ORDER BY position");
}
