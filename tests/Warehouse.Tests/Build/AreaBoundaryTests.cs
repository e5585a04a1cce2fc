namespace Warehouse.Tests.Build;

/// <summary>The boundaries that maps are drawn from.</summary>
public sealed class AreaBoundaryTests : IDisposable
{
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_boundary_has_the_name_of_the_area_its_set_and_rounded_points_none_twice()
    {
        using (var ledger = home.Ledger())
        {
            var batch = ledger.Batch("ons_geography", "2022-05", "2022-05");
            ledger.Boundary(batch, "ward", "E05013628", """{"type":"Polygon","coordinates":[[[0.1234567,1],[0.1234571,1],[1,1],[1,2.000004],[0.1234567,1]]]}""");
            ledger.Boundary(batch, "ward", "E05000043", GeographyLedger.Box(3, 0, 4, 1));
            ledger.Boundary(batch, "borough", "E09000003", """{"type":"MultiPolygon","coordinates":[[[[0,0],[9,0],[9,9],[0,0]],[[1,0.5],[2,0.5],[2,1],[1,0.5]]],[[[20,0],[21,0],[21,1],[20,0]]]]}""", parent: null);
        }

        home.Build(ProjectCopy.Shared);

        Assert.Equal(
            [
                """borough|E09000003|Barnet|E09000003|null|null|null|12|{"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]],[[1.0,0.5],[2.0,0.5],[2.0,1.0],[1.0,0.5]]],[[[20.0,0.0],[21.0,0.0],[21.0,1.0],[20.0,0.0]]]]}""",
                """ward|E05000043|Brunswick Park|E09000003|WD2002|2002-05-02|2022-05-04|5|{"type":"MultiPolygon","coordinates":[[[[3.0,0.0],[4.0,0.0],[4.0,1.0],[3.0,1.0],[3.0,0.0]]]]}""",
                """ward|E05013628|Barnet Vale|E09000003|WD2022|2022-05-05|null|4|{"type":"MultiPolygon","coordinates":[[[[0.12346,1.0],[1.0,1.0],[1.0,2.0],[0.12346,1.0]]]]}""",
            ],
            home.Rows("SELECT area_type, area_code, area_name, borough_code, boundary_set, valid_from, valid_to, points, geometry FROM dim_area_boundary ORDER BY ALL"));
    }

    [Fact]
    public void Without_a_boundary_file_the_set_is_empty()
    {
        home.Build(ProjectCopy.Shared);

        Assert.Empty(home.Rows("SELECT area_code FROM dim_area_boundary"));
    }
}
