namespace Warehouse.Tests.Build;

/// <summary>Which boroughs are set beside each other, and which months make up a period.</summary>
public sealed class PeerGroupTests(SeedOnlyHome built) : IClassFixture<SeedOnlyHome>
{
    private readonly TestHome home = built.Home;

    [Fact]
    public void London_is_its_32_boroughs_without_the_City() =>
        Assert.Equal(
            ["32|32|0"],
            home.Rows("SELECT count(*), any_value(members), count(*) FILTER (area_code = 'E09000001') FROM dim_peer_group WHERE group_code = 'london'"));

    [Fact]
    public void Each_borough_of_London_lies_in_one_of_twelve_command_units() =>
        Assert.Equal(
            ["12|32|32"],
            home.Rows("SELECT count(DISTINCT group_code), count(*), count(DISTINCT area_code) FROM dim_peer_group WHERE kind = 'bcu'"));

    // methods.md 3.4 lists the groups.
    [Theory]
    [InlineData("bcu_nw", "Barnet, Brent, Harrow")]
    [InlineData("neighbours_barnet", "Barnet, Brent, Camden, Enfield, Haringey, Harrow")]
    [InlineData("msg_2014", "Barnet, Brent, Bromley, Croydon, Ealing, Enfield, Harrow, Sutton, Waltham Forest, Wandsworth")]
    public void The_peers_of_Barnet_are_as_listed(string group, string members) =>
        Assert.Equal(
            [members],
            home.Rows($"SELECT string_agg(a.area_name, ', ' ORDER BY a.area_name) FROM dim_peer_group AS g JOIN dim_area AS a USING (area_key) WHERE g.group_code = '{group}'"));

    [Fact]
    public void A_group_is_of_one_kind_and_has_each_member_once() =>
        Assert.Empty(home.Rows("SELECT group_code FROM dim_peer_group GROUP BY group_code HAVING count(DISTINCT (group_name, kind, of_area_code, members)) > 1 OR count(*) <> any_value(members) OR count(DISTINCT area_code) <> count(*)"));

    [Theory]
    [InlineData("month", "2023-02-01", "February 2023", "1")]
    [InlineData("roll3", "2022-12-01", "3 months to Feb 2023", "3")]
    [InlineData("roll12", "2022-03-01", "12 months to Feb 2023", "12")]
    [InlineData("fytd", "2022-04-01", "2022/23 to Feb 2023", "11")]
    public void A_month_ends_a_period_of_each_rolling_type(string type, string start, string label, string months) =>
        Assert.Equal(
            [$"{start}|{label}|{months}"],
            home.Rows($"SELECT period_start, label, months FROM dim_period WHERE period_type = '{type}' AND period_end = '2023-02-28'"));

    [Theory]
    [InlineData("quarter", "2023-03-31", "2023-01-01|Quarter to Mar 2023|3")]
    [InlineData("fin_year", "2023-03-31", "2022-04-01|2022/23|12")]
    [InlineData("cal_year", "2022-12-31", "2022-01-01|2022|12")]
    public void Quarters_and_years_end_where_they_should(string type, string end, string expected) =>
        Assert.Equal([expected], home.Rows($"SELECT period_start, label, months FROM dim_period WHERE period_type = '{type}' AND period_end = '{end}'"));

    // A month lies in one month, three rolling threes, one quarter, twelve rolling years, one year of each kind, and in the years to date
    // from it to March: in February two.
    [Fact]
    public void February_2023_lies_in_as_many_periods_as_hold_it() =>
        Assert.Equal(
            ["cal_year|1", "fin_year|1", "fytd|2", "month|1", "quarter|1", "roll12|12", "roll3|3"],
            home.Rows("SELECT period_type, count(*) FROM dim_period WHERE DATE '2023-02-01' BETWEEN period_start AND period_end GROUP BY period_type ORDER BY period_type"));

    [Fact]
    public void A_period_has_as_many_months_as_lie_in_it() =>
        Assert.Empty(home.Rows("SELECT p.period_key FROM dim_period AS p LEFT JOIN dim_month AS m ON m.month BETWEEN p.period_start AND p.period_end GROUP BY p.period_key HAVING count(m.month) <> any_value(p.months)"));
}
