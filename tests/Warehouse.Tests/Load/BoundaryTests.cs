using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>Boundaries of areas as GeoJSON, of any year, and the API's replies.</summary>
public sealed class BoundaryTests : IDisposable
{
    private const string Square = "{\"type\":\"Polygon\",\"coordinates\":[[[-0.2,51.6],[-0.1,51.6],[-0.1,51.7],[-0.2,51.6]]]}";

    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("\"LAD24CD\":\"E09000003\",\"LAD24NM\":\"Barnet\",\"WD24CD\":\"E05013628\",\"WD24NM\":\"Barnet Vale\",\"OBJECTID\":1", "ward|E05013628|Barnet Vale|2024|E09000003|Barnet")]
    [InlineData("\"NAME\":\"Underhill\",\"GSS_CODE\":\"E05000060\",\"DISTRICT\":\"Barnet\",\"LAGSSCODE\":\"E09000003\",\"HECTARES\":455.053,\"NONLD_AREA\":0", "ward|E05000060|Underhill||E09000003|Barnet")]
    [InlineData("\"LSOA21CD\":\"E01000115\",\"LSOA21NM\":\"Barnet 009A\",\"MSOA21CD\":\"E02000032\",\"LAD22CD\":\"E09000003\",\"LAD22NM\":\"Barnet\"", "lsoa|E01000115|Barnet 009A|2021|E09000003|Barnet")]
    [InlineData("\"LAD22NM\":\"Barnet\",\"LAD22CD\":\"E09000003\"", "borough|E09000003|Barnet|2022||")]
    public void An_area_is_staged_with_its_year_its_parent_and_its_geometry(string properties, string expected)
    {
        var report = _bench.LoadText($$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{{{properties}}},"geometry":{{Square}}}]}""", "area.geojson");

        Assert.Equal((FileOutcome.Booked, "ons_geography"), (report.Outcome, report.Batch!.SourceCode));
        Assert.Equal([expected], _bench.Rows("SELECT area_type, area_code, area_name, vintage, parent_code, parent_name FROM staged_boundary"));
        Assert.Equal(Square, _bench.Ask<string>("SELECT geometry FROM staged_boundary"));
    }

    [Theory]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[523000.0,191000.5],[523100,191000],[523100,191100],[523000,191000]]]}", "British National Grid")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[51.6,191],[0,0],[1,1],[51.6,191]]]}", "British National Grid")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[-0.2,51.6]}", "Point")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[]}", "no coordinates")]
    public void A_geometry_that_is_no_area_in_degrees_is_rejected(string geometry, string told)
    {
        var report = _bench.LoadText(Ward("E05013628", geometry) + Ward("E05013629", Square) + Ward("E05013630", Square));

        var reject = Assert.Single(report.Rejects);
        Assert.Equal((1, "geometry", "bad_geometry"), (reject.Line, reject.ColumnName, reject.Code));
        Assert.Contains(told, reject.Reason, StringComparison.Ordinal);
        Assert.Equal(2, report.Batch!.RowsStaged);
    }

    [Fact]
    public void A_geometry_that_is_missing_rejects_its_area() =>
        Assert.Equal("blank", Assert.Single(_bench.LoadText(Ward("E05013628", "null") + Ward("E05013629", Square)).Rejects).Code);

    [Fact]
    public void An_area_that_comes_twice_holds_the_batch() =>
        Assert.Equal(FileOutcome.Held, _bench.LoadText(Ward("E05013628", Square) + Ward("E05013628", Square)).Outcome);

    [Fact]
    public void A_reply_of_the_API_is_staged_with_the_crimes_of_the_files()
    {
        var report = _bench.LoadText("""
            [{"category":"anti-social-behaviour","location_type":"Force","location":{"latitude":"51.628545","street":{"id":985162,"name":"On or near Summit Close"},"longitude":"-0.136799"},"context":"","outcome_status":null,"persistent_id":"","id":62617493,"location_subtype":"","month":"2018-01"},{"category":"burglary","location_type":"BTP","location":{"latitude":"51.6","street":{"id":1,"name":"X (Station)"},"longitude":"-0.1"},"context":"","outcome_status":{"category":"Under investigation","date":"2018-02"},"persistent_id":"ab","id":62617494,"location_subtype":"STATION","month":"2018-01"}]
            """);

        Assert.Equal((FileOutcome.Booked, "police_uk", new DateOnly(2018, 1, 1)), (report.Outcome, report.Batch!.SourceCode, report.Batch.FirstMonth));
        Assert.Empty(report.Notices);
        Assert.Equal(
            [
                "1|1||62617493|2018-01-01|||-0.136799|51.628545|On or near Summit Close|||anti-social-behaviour||",
                "1|2|ab|62617494|2018-01-01|British Transport Police||-0.1|51.6|X (Station)|||burglary|Under investigation|",
            ],
            _bench.Rows("SELECT * REPLACE (month::VARCHAR AS month) FROM staged_street_crime ORDER BY line"));
    }

    private static string Ward(string code, string geometry) =>
        $$"""{"type":"Feature","properties":{"WD22CD":"{{code}}","WD22NM":"Hale"},"geometry":{{geometry}}}""" + "\n";
}
