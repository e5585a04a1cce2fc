using Warehouse.Build;
using Warehouse.Catalog;

namespace Warehouse.Tests.Build;

/// <summary>What the catalogue says of the members that overlap, from a table written by hand.</summary>
public sealed class GrainReaderTests : IDisposable
{
    private readonly TestHome home = new();
    private readonly BuildDatabase database;

    public GrainReaderTests()
    {
        database = new BuildDatabase(Path.Combine(home.Home.Root, "grains.duckdb"), Path.Combine(home.Home.Root, "sensitive.duckdb"), home.Home.TemporaryFolder, TestContext.Current.CancellationToken);
        database.Execute("CREATE TABLE dim_area AS FROM (VALUES (1, 'borough', NULL), (2, 'ward', 'WD2002'), (3, 'ward', 'WD2022')) AS t(area_key, area_type, boundary_set)");
    }

    public void Dispose()
    {
        database.Dispose();
        home.Dispose();
    }

    [Fact]
    public void Combinations_carry_the_months_in_which_they_occur()
    {
        database.Execute("""
            CREATE TABLE fact_x AS FROM (VALUES
              (1, 'all', DATE '2022-04-01'), (1, 'all', DATE '2022-06-01'), (2, 'all', DATE '2022-03-01'), (2, 'all', DATE '2022-04-01'),
              (3, 'all', DATE '2022-05-01'), (3, 'female', DATE '2022-06-01')) AS t(area_key, sex, month)
            """);
        var set = Assert.Single(Read("AreaType", "BoundarySet", "Sex"));
        Assert.Equal(["AreaType", "BoundarySet", "Sex"], set.Columns);
        Assert.Equal(
            ["borough||all 2022-04-01 2022-06-01", "ward|WD2002|all 2022-03-01 2022-04-01", "ward|WD2022|all 2022-05-01 2022-05-01", "ward|WD2022|female 2022-06-01 2022-06-01"],
            set.Grains.Select(g => FormattableString.Invariant($"{string.Join('|', g.Values)} {g.FirstMonth:yyyy-MM-dd} {g.LastMonth:yyyy-MM-dd}")));
    }

    [Fact]
    public void A_column_with_too_many_members_stands_alone()
    {
        // Two area types, two sexes and 101 bands are 404 combinations; without the bands they are four.
        database.Execute("""
            CREATE TABLE fact_x AS
            SELECT area_key, sex, 'age ' || age AS age_band, DATE '2022-04-01' AS month
            FROM (VALUES (1), (3)) AS a(area_key), (VALUES ('female'), ('male')) AS s(sex), range(101) AS r(age)
            """);
        var sets = Read("AreaType", "Sex", "AgeBand");
        Assert.Equal(["AreaType, Sex", "AgeBand"], sets.Select(s => string.Join(", ", s.Columns)));
        Assert.Equal([4, 101], sets.Select(s => s.Grains.Length));
    }

    private GrainSet[] Read(params string[] columns)
    {
        var area = new Relation("area", RelationKind.Dimension, "Areas", "Area", "areas", "dim_area", "area", "Areas.", false, false, null, [], ["AreaKey"], [Column("AreaKey", null)], []);
        var fact = new Relation(
            "x", RelationKind.Fact, "X", "X", "x", "fact_x", "row", "Rows.", false, false, null, [], [],
            [Column("AreaType", "Area"), Column("BoundarySet", "Area"), Column("Sex", null), Column("AgeBand", null), new("Month", ColumnType.Date, false, false, "", null, "month")],
            [new Navigation("Area", "area", "area_key", "area_key")])
        {
            NotAdditiveOver = [.. columns],
        };
        return [.. GrainReader.Read(database, fact, [area, fact])];
    }

    private static Column Column(string name, string? navigation) =>
        new(name, ColumnType.String, Nullable: true, Additive: false, "", navigation, string.Concat(name.Select((c, i) => (i > 0 && char.IsUpper(c) ? "_" : "") + char.ToLowerInvariant(c))));
}
