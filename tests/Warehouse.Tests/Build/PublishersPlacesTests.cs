using Warehouse.Load;
using Warehouse.Tests.Load;

namespace Warehouse.Tests.Build;

/// <summary>Boundaries, lookups and crimes as their publishers ship them: the totals that the notes on those files give, counted from their bytes.</summary>
public sealed class PublishersPlacesTests(PublishersPlacesTests.Built built) : IClassFixture<PublishersPlacesTests.Built>
{
    // The three files of Barnet are cuts by the polygons of its 24 wards.
    [Theory]
    [InlineData("2022-04-01", 235)]
    [InlineData("2022-05-01", 351)]
    [InlineData("2022-06-01", 264)]
    public void Every_stop_of_Barnets_files_falls_in_one_of_its_wards(string month, int expected) =>
        Assert.Equal([$"{expected}"], built.Home().Rows($"""
            SELECT sum(count)::BIGINT FROM fact_stop_search AS f JOIN dim_area AS a USING (area_key)
            WHERE f.valid_to = '9999-12-31' AND a.borough_code = 'E09000003' AND a.boundary_set = 'WD2022' AND f.month = '{month}'
            """));

    [Fact]
    public void Nothing_of_the_City_of_London_police_falls_in_Barnet() =>
        Assert.Equal([], built.Home().Rows("""
            SELECT f.area_key FROM fact_stop_search AS f JOIN dim_area AS a USING (area_key) WHERE a.borough_code = 'E09000003' AND f.month = '2023-03-01'
            UNION ALL SELECT f.area_key FROM fact_outcome AS f JOIN dim_area AS a USING (area_key) WHERE a.borough_code = 'E09000003' AND f.month = '2023-03-01' AND force = 'City of London Police'
            """));

    // 225 burglaries of the Metropolitan Police, six of them listed twice, and 58 crimes of the British Transport Police.
    [Fact]
    public void Barnets_crimes_of_March_2023_are_those_of_two_forces_each_once() =>
        Assert.Equal(["btp|58", "metropolitan|225"], built.Home().Rows("""
            SELECT regexp_extract(b.file_name, '-(metropolitan|btp)-', 1) AS force, sum(count)::BIGINT FROM fact_street_crime AS f
            JOIN dim_area AS a USING (area_key) JOIN dim_batch AS b USING (batch_id)
            WHERE f.valid_to = '9999-12-31' AND a.area_code = 'E09000003' AND a.area_type = 'borough' AND f.month = '2023-03-01' AND b.source_code = 'police_uk' GROUP BY ALL ORDER BY 1
            """));

    [Fact]
    public void The_replies_for_21_wards_hold_2720_crimes_of_January_2018_and_2841_rows() =>
        Assert.Equal(["2720"], built.Home().Rows("""
            SELECT sum(count)::BIGINT FROM fact_street_crime AS f JOIN dim_area AS a USING (area_key)
            WHERE f.valid_to = '9999-12-31' AND f.month = '2018-01-01' AND (a.area_type = 'borough' OR a.area_code = a.borough_code)
            """));

    [Fact]
    public void Every_burglary_of_a_month_with_two_vintages_of_LSOA_has_a_ward() =>
        Assert.Equal(["225"], built.Home().Rows("""
            SELECT sum(count)::BIGINT FROM fact_street_crime AS f JOIN dim_area AS a USING (area_key) JOIN dim_batch AS b USING (batch_id)
            WHERE f.valid_to = '9999-12-31' AND a.borough_code = 'E09000003' AND a.boundary_set = 'WD2022' AND f.month = '2023-03-01' AND b.file_name LIKE '%metropolitan%'
            """));

    [Fact]
    public void Barnets_24_wards_are_one_series_from_September_2020_whose_first_months_are_apportioned() =>
        Assert.Equal(
            ["apportioned|estimated|8|2020-09-01|2021-04-01", "exact|exact|58|2021-05-01|2026-02-01", "exact|provisional|1|2026-03-01|2026-03-01"],
            built.Home().Rows("""
                SELECT geography_basis, status, count(DISTINCT month), min(month), max(month) FROM fact_offence AS f JOIN dim_area AS a USING (area_key) JOIN dim_source AS s USING (source_key)
                WHERE f.valid_to = '9999-12-31' AND a.borough_code = 'E09000003' AND a.boundary_set = 'WD2022' AND s.source_code = 'mps_ward' GROUP BY ALL ORDER BY ALL
                """));

    [Fact]
    public void Apportioned_wards_add_up_to_what_was_published_for_the_old_ones() =>
        Assert.Equal(["24|2294"], built.Home().Rows("""
            SELECT count(DISTINCT area_key), round(sum(count * weight))::BIGINT FROM fact_offence AS f JOIN dim_area AS a USING (area_key) JOIN dim_source AS s USING (source_key)
            WHERE f.valid_to = '9999-12-31' AND a.borough_code = 'E09000003' AND a.boundary_set = 'WD2022' AND s.source_code = 'mps_ward' AND f.month = '2020-09-01'
            """));

    [Fact]
    public void The_break_of_the_recording_system_stands_where_newer_files_begin() =>
        Assert.Equal(["2023-04-01"], built.Home().Rows("SELECT date FROM dim_series_break WHERE source_code = 'mps_ward' AND kind = 'attribution'"));

    /// <summary>Loaded and built once for all tests of the class, when the first asks.</summary>
    public sealed class Built : IDisposable
    {
        private readonly TestHome home = new();
        private bool done;

        internal TestHome Home()
        {
            if (done)
                return home;
            new Loader(home.Home, TestHome.Project).Load(Files(), new LoadOptions(), progress: null, CancellationToken.None);
            home.Build(ProjectCopy.Shared);
            done = true;
            return home;
        }

        public void Dispose() => home.Dispose();

        private static IEnumerable<string> Files() =>
            Folder("geography", "*.geojson")
                .Concat(Folder("geography", "*.csv").Where(f => !f.Contains("wards-2018-uk", StringComparison.Ordinal)))
                .Concat(Folder("population", "lsoa-*.csv"))
                .Concat(Folder("mps-ward-crime", "barnet-only.csv"))
                .Concat(Folder("police-uk/stop-and-search-barnet", "*.csv"))
                .Concat(Folder("police-uk/whole-2023-03", "*.csv"))
                .Concat(Folder("police-uk/street-barnet-burglary", "2023-03-*.csv"))
                .Concat(Folder("police-uk/api-json-by-ward/2018-01", "*.json"));

        private static IEnumerable<string> Folder(string folder, string pattern) =>
            Directory.EnumerateFiles(PublishersFiles.Path(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }
}
