namespace Warehouse.Tests.Methods;

/// <summary>The sets <c>ControlCharts</c> and <c>SeasonalIndices</c>.</summary>
public sealed class ChartSetTests(ChartedHome charted) : IClassFixture<ChartedHome>
{
    // The numbers of T-44.
    [Fact]
    public void A_series_of_months_is_charted_as_the_methods_say()
    {
        Assert.Equal(["63.083|49.783|76.383|54.217|71.950|xmr|False|19"], charted.Home.Rows($"""
            SELECT {Shown("centre")}, {Shown("lower_limit")}, {Shown("upper_limit")}, {Shown("near_lower_limit")}, {Shown("near_upper_limit")}, limits, trial, count(*)
            FROM {Chart("Barnet", "month")} GROUP BY ALL
            """));
        Assert.Equal(
            [
                "2022-07-01|67|unusually_high|seven on one side", "2022-08-01|64|unusually_high|seven on one side", "2022-09-01|69|unusually_high|seven on one side",
                "2022-10-01|71|unusually_high|seven on one side", "2022-11-01|66|unusually_high|seven on one side", "2022-12-01|72|unusually_high|seven on one side",
                "2023-01-01|94|unusually_high|outside limit",
            ],
            charted.Home.Rows($"SELECT month, value, signal, rule FROM {Chart("Barnet", "month")} WHERE signal IS NOT NULL ORDER BY month"));
    }

    [Fact]
    public void What_is_unusual_in_a_chart_is_what_MeasureValues_calls_unusual() =>
        Assert.Equal(["7|0"], charted.Home.Rows($"""
            SELECT count(signal), count_if(signal IS DISTINCT FROM trend)
            FROM {Chart("Barnet", "month")} AS c
            JOIN fact_measure_value AS v USING (measure, definition_version, area_key, source_key, period_type, period_start)
            """));

    // Six whole quarters: 185, 190, 190, 192, 200, 209.
    [Fact]
    public void Fewer_than_twelve_quarters_are_charted_on_trial() =>
        Assert.Equal(["194.333|True|6"], charted.Home.Rows($"SELECT {Shown("centre")}, trial, count(*) FROM {Chart("Barnet", "quarter")} WHERE value IS NOT NULL GROUP BY ALL"));

    // The counting rules changed in April 2023.
    [Fact]
    public void At_a_recorded_break_the_chart_begins_anew_and_is_on_trial_again() =>
        Assert.Equal(["0|60.5|False|15|0", "1|90.556|True|9|0"], charted.Home.Rows($"""
            SELECT segment - min(segment) OVER (), round(any_value(centre), 3), bool_or(trial), count(*), count(signal) FROM {Chart("Brent", "month")} GROUP BY segment ORDER BY segment
            """));

    [Fact]
    public void A_rate_is_charted_too() =>
        Assert.Equal(["19|xmr"], charted.Home.Rows($"SELECT count(value), any_value(limits) FROM {Chart("Barnet", "month", "ResidentialBurglaryRate")}"));

    // January is four fifths of an ordinary month: 9.6 / 11.8 and 12 / 11.8.
    [Fact]
    public void Seasonal_indices_rest_on_three_complete_years()
    {
        Assert.Equal(["January|0.814|3|2014|2016", "December|1.017|3|2014|2016"], charted.Home.Rows($"""
            SELECT month_name, {Shown("value")}, years, first_year, last_year
            FROM fact_seasonal_index JOIN dim_area USING (area_key)
            WHERE measure = 'ResidentialBurglary' AND area_name = 'Harrow' AND month_number IN (1, 12) ORDER BY month_number
            """));
        Assert.Equal(["Harrow"], charted.Home.Rows("SELECT DISTINCT area_name FROM fact_seasonal_index JOIN dim_area USING (area_key)"));
    }

    private static string Chart(string area, string periodType, string measure = "ResidentialBurglary") =>
        $"(SELECT c.* FROM fact_control_chart AS c JOIN dim_area AS a USING (area_key) WHERE a.area_name = '{area}' AND c.measure = '{measure}' AND c.period_type = '{periodType}')";

    private static string Shown(string column) => $"format('{{:.3f}}', {column})";
}
