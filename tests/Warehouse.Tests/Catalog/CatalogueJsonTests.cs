using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Catalog;

public sealed class CatalogueJsonTests
{
    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var plan = BuildPlan.Read(ProjectFiles.Locate());
        var catalogue = new Catalogue(
            7,
            new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Synthetic: true,
            [.. plan.Relations.Select(r => r with { Grains = [new GrainSet(["AreaType", "BoundarySet"], [new Grain(["ward", null], new DateOnly(2023, 1, 1), new DateOnly(2023, 2, 1))])] })],
            [.. plan.Measures.Select(m => m.Measure)]);
        var json = CatalogueJson.Write(catalogue);
        Assert.Equal(json, CatalogueJson.Write(CatalogueJson.Read(json)));
        var back = CatalogueJson.Read(json).FindStem("offence");
        Assert.NotNull(back);
        Assert.Equal(new Navigation("Area", "area", "area_key", "area_key"), back.FindNavigation("Area"));
        Assert.Equal(new Column("Count", ColumnType.Int64, Nullable: false, Additive: true, "Recorded offences.", null, "count") { Weighted = true }, back.FindColumn("Count"));
        Assert.Equal(new Column("BoroughName", ColumnType.String, Nullable: true, Additive: false, "Name of the borough.", "Area", "borough_name"), back.FindColumn("BoroughName"));
    }

    [Fact]
    public void A_measure_is_read_back_with_all_that_its_file_says()
    {
        var rate = MeasureTexts.Read(MeasureTexts.Rate);
        var proxy = MeasureTexts.Read(MeasureTexts.Proxy);
        var json = CatalogueJson.Write(new Catalogue(1, DateTimeOffset.UnixEpoch, false, [], [rate, proxy]));
        var back = CatalogueJson.Read(json);

        Assert.Equal(json, CatalogueJson.Write(back));
        Assert.Equal(("Knives", "Residents", true, MeasureInterval.Byar), (back.Measures[0].Numerator, back.Measures[0].Denominator, back.Measures[0].IsRatio, back.Measures[0].Interval));
        Assert.Equal(("Knives_proxy", false, false), (back.Measures[1].QueryName, back.Measures[1].IsDefault, back.Measures[1].HasValues));
        Assert.Equal(["\"Topic\" = 'knives'", "\"Topic\" = 'blades'"], back.Measures[1].Published);
        Assert.Equal(["Kind", "Sex"], back.Measures[1].Fixes);
        Assert.Same(back.Measures[1], back.FindMeasure("offence", "Knives_proxy"));
        Assert.Null(back.FindMeasure("offence", "Knives"));
    }

    [Fact]
    public void A_field_that_this_program_does_not_know_is_an_error() =>
        Assert.Throws<System.Text.Json.JsonException>(() => CatalogueJson.Read("""{ "Snapshot": 1, "Colour": "red" }"""));
}
