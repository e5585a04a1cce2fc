using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>The publishers' own police.uk files and boundaries. Expected numbers are those of the tables that came with the files.</summary>
public sealed class PoliceUkFilesTests(PoliceUkFilesTests.Loaded loaded) : IClassFixture<PoliceUkFilesTests.Loaded>
{
    [Theory]
    [InlineData("street-barnet-burglary/", "staged_street_crime", 24, 4860)]
    [InlineData("outcomes-barnet-burglary/", "staged_crime_outcome", 24, 994)]
    [InlineData("street-london-burglary/", "staged_street_crime", 1, 4257)]
    [InlineData("2022-04-metropolitan-stop", "staged_stop_search", 1, 235)]
    [InlineData("2022-05-metropolitan-stop", "staged_stop_search", 1, 351)]
    [InlineData("2022-06-metropolitan-stop-and-search.csv", "staged_stop_search", 1, 264)]
    [InlineData("head200", "staged_stop_search", 1, 200)]
    [InlineData("city-of-london-street", "staged_street_crime", 1, 709)]
    [InlineData("city-of-london-outcomes", "staged_crime_outcome", 1, 618)]
    [InlineData("city-of-london-stop", "staged_stop_search", 1, 197)]
    [InlineData("btp-street", "staged_street_crime", 1, 5946)]
    [InlineData("wards-2022-barnet.geojsonl", "staged_boundary", 1, 24)]
    [InlineData("wards-2022-barnet.geojson", "staged_boundary", 2, 48)]
    [InlineData("wards-2018-barnet", "staged_boundary", 1, 21)]
    [InlineData("lsoa-2021-barnet", "staged_boundary", 1, 220)]
    [InlineData("boroughs-2022-london", "staged_boundary", 1, 33)]
    public void Every_row_is_staged_and_none_rejected(string part, string relation, int files, int rows)
    {
        var found = loaded.Files(part);

        Assert.Equal(files, found.Length);
        Assert.All(found, f => Assert.Equal((FileOutcome.Booked, 0L), (f.Outcome, f.Batch!.RowsRejected)));
        Assert.Equal(rows, loaded.Ask<long>($"SELECT count(*) FROM {relation} WHERE batch_id IN ({string.Join(", ", found.Select(f => f.Batch!.BatchId))})"));
    }

    [Theory]
    [InlineData("2018-01", 2841, 2720)]
    [InlineData("2018-02", 2659, 2523)]
    [InlineData("2018-03", 3039, 2888)]
    [InlineData("2018-04", 3040, 2915)]
    [InlineData("2018-05", 3035, 2909)]
    [InlineData("2018-06", 3118, 2971)]
    public void The_replies_for_21_wards_overlap(string month, int rows, int distinct)
    {
        Assert.Equal(21, loaded.Files("api-json-by-ward/" + month + "/").Length);
        Assert.Equal(
            (rows, distinct),
            (loaded.Ask<int>($"SELECT count(*) FROM staged_street_crime WHERE api_id IS NOT NULL AND month = DATE '{month}-01'"),
             loaded.Ask<int>($"SELECT count(DISTINCT api_id) FROM staged_street_crime WHERE month = DATE '{month}-01'")));
    }

    [Fact]
    public void Blank_IDs_and_missing_places_are_null()
    {
        var city = Assert.Single(loaded.Files("city-of-london-street")).Batch!.BatchId;
        var btp = Assert.Single(loaded.Files("btp-street")).Batch!.BatchId;

        Assert.Equal(38, loaded.Ask<int>($"SELECT count(*) FROM staged_street_crime WHERE batch_id = {city} AND crime_id IS NULL"));
        Assert.Equal(59, loaded.Ask<int>($"SELECT count(*) FROM staged_street_crime WHERE batch_id = {city} AND lsoa_code IS NULL AND location = 'No Location'"));
        Assert.Equal(5946, loaded.Ask<int>($"SELECT count(*) FROM staged_street_crime WHERE batch_id = {btp} AND crime_id IS NULL AND last_outcome IS NULL"));
        Assert.Equal(58, loaded.Ask<int>($"SELECT count(*) FROM staged_street_crime WHERE batch_id = {btp} AND lsoa_name LIKE 'Barnet 0%'"));
    }

    [Fact]
    public void What_is_odd_about_a_file_is_told()
    {
        Assert.Contains(Assert.Single(loaded.Files("city-of-london-outcomes")).Notices, n => (n.Code, n.Subject) == ("repeated_crime_id", "8 crime IDs"));
        Assert.Contains(Assert.Single(loaded.Files("head200")).Notices, n => n.Code == "local_month" && n.Message.Contains("2022-06, first in line 2", StringComparison.Ordinal));
        Assert.Contains(Assert.Single(loaded.Files("2022-05/2022-05-metropolitan-street")).Notices, n => (n.Code, n.Subject) == ("mixed_lsoa", "19 and 1 rows"));
        Assert.Contains(Assert.Single(loaded.Files("2023-03/2023-03-metropolitan-street")).Notices, n => (n.Code, n.Subject) == ("mixed_lsoa", "9 and 5 rows"));
    }

    [Fact]
    public void A_file_of_stops_is_its_local_month() =>
        Assert.Equal((new DateOnly(2022, 6, 1), new DateOnly(2022, 6, 1)), (loaded.Files("head200")[0].Batch!.FirstMonth, loaded.Files("head200")[0].Batch!.LastMonth));

    [Theory]
    [InlineData("wards-2022-barnet.geojsonl", "ward", 2022)]
    [InlineData("lsoa-2021-barnet", "lsoa", 2021)]
    [InlineData("boroughs-2022-london", "borough", 2022)]
    public void Boundaries_have_their_year(string part, string type, int year) =>
        Assert.Equal($"{type}|{year}", loaded.Ask<string>($"SELECT DISTINCT concat_ws('|', area_type, vintage) FROM staged_boundary WHERE batch_id = {Assert.Single(loaded.Files(part)).Batch!.BatchId}"));

    /// <summary>All the files, loaded once for all tests of the class.</summary>
    public sealed class Loaded : LoadedFiles
    {
        protected override IEnumerable<string> Paths => [PublishersFiles.Path("police-uk"), PublishersFiles.Path("geography")];
    }
}
