using Warehouse.Tests.Load;

namespace Warehouse.Tests.Measures;

/// <summary>The dashboard of April 2023 out of the publisher's file, and what it did not print: intervals, London, ranks.</summary>
public sealed class PublishersValuesTests(PublishersValuesTests.Loaded loaded) : IClassFixture<PublishersValuesTests.Loaded>
{
    [Theory]
    [InlineData("ResidentialBurglary", "522|482|40|8.3|null|False")]
    [InlineData("NonResidentialBurglary", "169|182|-13|-7.1|null|False")]
    public void The_dashboard_of_April_2023(string measure, string expected) => Assert.Equal([expected], loaded.Home.Rows($"""
        SELECT value, previous_year, change, round(change_percent, 1), change_reason, change_is_clear
        FROM fact_measure_value AS v JOIN dim_area AS a USING (area_key)
        WHERE measure = '{measure}' AND area_code = 'E09000003' AND period_type = 'roll3' AND period_end = '2023-02-28'
        """));

    [Fact]
    public void Every_rate_of_a_borough_is_ranked_as_hand_written_SQL_ranks_it() => Assert.Empty(loaded.Home.Rows("""
        WITH peer AS (
            SELECT v.*, count(*) FILTER (value IS NOT NULL) OVER (PARTITION BY measure, period_type, v.period_start, v.period_end) AS peers
            FROM fact_measure_value AS v JOIN dim_area AS a USING (area_key)
            WHERE area_type = 'borough' AND v.measure LIKE '%Rate' AND polarity = 'lower_is_better' AND period_type IN ('quarter', 'roll12'))
        SELECT p.measure, p.period_label, p.rank, count(o.value) + 1
        FROM peer AS p
        LEFT JOIN peer AS o ON o.measure = p.measure AND o.period_type = p.period_type AND o.period_start = p.period_start AND o.value < p.value
        WHERE p.value IS NOT NULL AND p.peers >= 29
        GROUP BY p.measure, p.period_label, p.area_key, p.rank
        HAVING p.rank IS DISTINCT FROM count(o.value) + 1
        """));

    [Fact]
    public void The_months_of_every_financial_year_are_the_counts_of_the_fact() => Assert.Empty(loaded.Home.Rows("""
        WITH counted AS (
            SELECT area_key, sum(count) AS count
            FROM fact_offence JOIN dim_offence USING (offence_key)
            WHERE valid_to = '9999-12-31' AND offence = 'Robbery of personal property' AND month BETWEEN '2022-04-01' AND '2023-03-01'
            GROUP BY area_key)
        SELECT c.area_key, c.count, v.value
        FROM counted AS c
        LEFT JOIN fact_measure_value AS v ON v.area_key = c.area_key AND v.measure = 'RobberyOfPersonalProperty' AND v.period_type = 'fin_year' AND v.period_start = '2022-04-01'
        JOIN dim_area AS a ON a.area_key = c.area_key AND a.area_type = 'borough'
        WHERE v.value IS DISTINCT FROM c.count
        """));

    [Theory]
    [InlineData("ResidentialBurglaryRate", "E09000003")]
    [InlineData("NeighbourhoodCrimeRate", "E09000028")]
    public void Asked_live_it_is_the_stored_value(string measure, string area)
    {
        var stored = Assert.Single(loaded.Home.Rows($"SELECT value FROM fact_measure_value JOIN dim_area USING (area_key) WHERE measure = '{measure}' AND area_code = '{area}' AND period_type = 'roll12' AND period_end = '2023-02-28'"));
        Assert.Equal([stored], loaded.Home.Ask($"RecordedOffences?$apply=filter(AreaCode eq '{area}' and AreaType eq 'borough' and Month ge 2022-03-01 and Month le 2023-02-01)/aggregate({measure})"));
    }

    /// <summary>Loaded when the first test asks, so that a test without the files is skipped.</summary>
    public sealed class Loaded : IDisposable
    {
        private MeasuredHome? home;

        internal MeasuredHome Home => home ??= Load();

        public void Dispose() => home?.Dispose();

        private static MeasuredHome Load()
        {
            var file = PublishersFiles.Path("mps-borough-crime/202105-202304");
            var loaded = new MeasuredHome();
            loaded.Load([file]);
            return loaded;
        }
    }
}
