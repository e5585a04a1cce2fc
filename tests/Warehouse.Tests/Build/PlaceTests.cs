namespace Warehouse.Tests.Build;

/// <summary>Points and LSOAs to wards. Two wards lie side by side: E05013628 from 0 to 1, E05013629 from 1 to 2 degrees east.</summary>
public sealed class PlaceTests : IDisposable
{
    private const string West = "E05013628";
    private const string East = "E05013629";
    private const string Burglary = "Burglary";
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(0.5, 0.5, West)]
    [InlineData(1.5, 0.5, East)]
    [InlineData(1.0, 0.5, East)]
    [InlineData(1.0, 0.0, East)]
    [InlineData(0.0, 0.0, West)]
    [InlineData(2.5, 0.5, null)]
    [InlineData(0.5, 1.0, null)]
    public void A_point_belongs_to_one_ward_also_on_the_edge_that_two_share(double longitude, double latitude, string? ward)
    {
        using (var ledger = home.Ledger())
        {
            Wards(ledger);
            ledger.Stop(ledger.Batch("police_uk_stop_search", "2022-06", "2022-06"), 2, "2022-06", longitude, latitude);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(ward is null ? [] : [$"{ward}|exact|1"], Stops("ward"));
        Assert.Equal(ward is null ? ["X-UNKNOWN-FORCE|exact|1"] : [], Stops("pseudo"));
    }

    // Every slanted edge is walked both ways round; a point on it must not fall between the two wards.
    [Fact]
    public void No_point_on_a_slanted_shared_edge_is_lost_or_counted_twice()
    {
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
            ledger.Boundary(batch, "ward", West, """{"type":"Polygon","coordinates":[[[0.1,0.1],[0.7,0.3],[0.9,0.9],[0.1,0.9],[0.1,0.1]]]}""");
            ledger.Boundary(batch, "ward", East, """{"type":"Polygon","coordinates":[[[0.7,0.3],[1.9,0.1],[1.9,0.9],[0.9,0.9],[0.7,0.3]]]}""");
            var stops = ledger.Batch("police_uk_stop_search", "2022-06", "2022-06");
            for (var i = 0; i < 50; i++)
                ledger.Stop(stops, i + 2, "2022-06", 0.7 + (0.2 * i / 50), 0.3 + (0.6 * i / 50));
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["50"], home.Rows("SELECT sum(count)::BIGINT FROM fact_stop_search JOIN dim_area USING (area_key) WHERE area_type = 'ward'"));
    }

    [Fact]
    public void A_hole_is_outside_and_every_part_of_a_multipolygon_inside()
    {
        using (var ledger = home.Ledger())
        {
            ledger.Boundary(ledger.Batch("ons_geography", "2022-05", "2022-05"), "ward", West,
                """{"type":"MultiPolygon","coordinates":[[[[0,0],[3,0],[3,3],[0,3],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]],[[[5,0],[6,0],[6,1],[5,1],[5,0]]]]}""");
            var stops = ledger.Batch("police_uk_stop_search", "2022-06", "2022-06");
            ledger.Stop(stops, 2, "2022-06", 0.5, 1.5);
            ledger.Stop(stops, 3, "2022-06", 1.5, 1.5);
            ledger.Stop(stops, 4, "2022-06", 5.5, 0.5);
            ledger.Stop(stops, 5, "2022-06", null, null);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal([$"{West}|exact|2"], Stops("ward"));
        Assert.Equal(["X-UNKNOWN-FORCE|exact|2"], Stops("pseudo"));
    }

    [Fact]
    public void A_point_counts_once_in_each_boundary_set_and_in_its_borough()
    {
        using (var ledger = home.Ledger())
        {
            var batch = Wards(ledger);
            ledger.Boundary(batch, "ward", "E05000043", GeographyLedger.Box(0, 0, 2, 1));
            ledger.Stop(ledger.Batch("police_uk_stop_search", "2022-06", "2022-06"), 2, "2022-06", 0.5, 0.5);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["borough|null|1", "ward|WD2002|1", "ward|WD2022|1"], home.Rows("SELECT area_type, boundary_set, sum(count)::BIGINT FROM fact_stop_search JOIN dim_area USING (area_key) GROUP BY ALL ORDER BY ALL"));
    }

    [Fact]
    public void A_crime_with_an_LSOA_goes_by_the_best_fit_and_a_retired_LSOA_by_its_successor()
    {
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
            ledger.Fit(batch, "E01000001", West, 2022);
            ledger.Fit(batch, "E01000002", East, 2022);
            ledger.Change(batch, "E01000009", "E01000001", 0.4);
            ledger.Change(batch, "E01000009", "E01000002", 0.6);
            var street = ledger.Batch("police_uk", "2022-06", "2022-06");
            ledger.Crime(street, 2, "2022-06", "a", Burglary, "E01000001", "Barnet 001A");
            ledger.Crime(street, 3, "2022-06", "b", Burglary, "E01000009", "Barnet 001B");
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["E05013628|best_fit|1", "E05013629|best_fit|1", "E09000003|exact|2"],
            home.Rows("SELECT area_code, geography_basis, sum(count)::BIGINT FROM fact_street_crime JOIN dim_area USING (area_key) GROUP BY ALL ORDER BY 1"));
    }

    // A ward that is newer than the boundary sets that are known here, in the lookups of two years.
    [Fact]
    public void A_crime_counts_once_in_a_ward_that_lookups_of_several_years_name()
    {
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
            ledger.Fit(batch, "E01000001", "E05099999", 2024);
            ledger.Fit(batch, "E01000001", "E05099999", 2025);
            ledger.Crime(ledger.Batch("police_uk", "2022-06", "2022-06"), 2, "2022-06", "a", Burglary, "E01000001", "Barnet 001A");
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["E05099999|best_fit|1"], home.Rows("SELECT area_code, geography_basis, sum(count)::BIGINT FROM fact_street_crime JOIN dim_area USING (area_key) WHERE area_type = 'ward' GROUP BY ALL"));
    }

    [Fact]
    public void Without_any_lookup_the_name_of_the_LSOA_tells_the_borough_and_nothing_tells_the_ward()
    {
        using (var ledger = home.Ledger())
        {
            var street = ledger.Batch("police_uk", "2022-06", "2022-06");
            ledger.Crime(street, 2, "2022-06", "a", Burglary, "E01000001", "Barnet 001A");
            ledger.Crime(street, 3, "2022-06", "b", Burglary, "E01030000", "Thurrock 001A");
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal(
            ["E09000003|borough|1", "X-METROPOLITAN-POLICE-SERVICE|pseudo|1", "X-NOWARD|pseudo|1"],
            home.Rows("SELECT area_code, area_type, sum(count)::BIGINT FROM fact_street_crime JOIN dim_area USING (area_key) GROUP BY ALL ORDER BY 1"));
    }

    [Fact]
    public void A_ward_that_only_a_lookup_knows_has_its_name_and_borough_from_there()
    {
        using (var ledger = home.Ledger())
            ledger.Fit(ledger.Batch("ons_geography", "2022-05", "2022-05"), "E01000001", "E05013499", 2022, "E09000004");

        home.Build(ProjectCopy.Shared);
        Assert.Equal(["Ward of the lookup|Bexley|True"], home.Rows("SELECT area_name, borough_name, verified FROM dim_area WHERE area_code = 'E05013499'"));
    }

    [Fact]
    public void A_shape_that_is_no_area_holds_no_point_and_stops_no_build()
    {
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
            ledger.Boundary(batch, "ward", West, """{"type":"Point","coordinates":[0.5,0.5]}""");
            ledger.Boundary(batch, "ward", East, GeographyLedger.Box(0, 0, 1, 1));
            ledger.Stop(ledger.Batch("police_uk_stop_search", "2022-06", "2022-06"), 2, "2022-06", 0.5, 0.5);
        }

        home.Build(ProjectCopy.Shared);
        Assert.Equal([$"{East}|exact|1"], Stops("ward"));
    }

    private static TestBatch Wards(TestLedger ledger)
    {
        var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
        ledger.Boundary(batch, "ward", West, GeographyLedger.Box(0, 0, 1, 1));
        ledger.Boundary(batch, "ward", East, GeographyLedger.Box(1, 0, 2, 1));
        return batch;
    }

    private List<string> Stops(string areaType) => home.Rows($"SELECT area_code, geography_basis, sum(count)::BIGINT FROM fact_stop_search JOIN dim_area USING (area_key) WHERE area_type = '{areaType}' GROUP BY ALL ORDER BY 1");
}
