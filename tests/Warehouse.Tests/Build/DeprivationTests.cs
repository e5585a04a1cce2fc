namespace Warehouse.Tests.Build;

/// <summary>From tables of the indices of deprivation to the fact, and the small areas that they are about.</summary>
public sealed class DeprivationTests : IDisposable
{
    private const string Header = "LSOA code (2011),LSOA name (2011),Local Authority District code (2019),Local Authority District name (2019),";

    private readonly FilledHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Domains_of_several_files_come_together_and_a_file_without_scores_takes_none_away()
    {
        home.Load("imd.csv", Header + "Crime Score,Crime Rank (where 1 is most deprived),Crime Decile (where 1 is most deprived 10% of LSOAs)\nE01000115,Barnet 009A,E09000003,Barnet,-0.5,24388,8\nE01020000,Elsewhere 001A,E06000001,Hartlepool,1,1,1\n", new DateOnly(2019, 9, 26));
        home.Load("idaci.csv", Header + "Income Deprivation Affecting Children Index (IDACI) Score (rate),Income Deprivation Affecting Children Index (IDACI) Rank (where 1 is most deprived)\nE01000115,Barnet 009A,E09000003,Barnet,0.07,23445\n", new DateOnly(2019, 9, 26));
        home.Load("ranks.csv", Header + "Crime Rank (where 1 is most deprived)\nE01000115,Barnet 009A,E09000003,Barnet,24389\n", new DateOnly(2020, 1, 1));
        home.Load("iod.csv", "LSOA code (2021),Local Authority District code (2024),Crime Rank (where 1 is most deprived),Crime Decile\nE01000115,E09000003,7,1\n", new DateOnly(2025, 10, 30));

        Assert.Equal(
            ["IMD 2019|Crime|lsoa|E01000115|E09000003|-0.5|24388|8", "IMD 2019|Income Deprivation Affecting Children Index (IDACI)|lsoa|E01000115|E09000003|0.07|23445|null", "IMD 2025|Crime|lsoa|E01000115|E09000003|null|7|1"],
            home.Rows("SELECT index_version, domain, area_level, lsoa_code, area_code, score, rank, decile FROM fact_deprivation AS d JOIN dim_area AS a ON a.area_key = d.borough_key WHERE d.valid_to = '9999-12-31' ORDER BY id"));
        Assert.Equal(["E01000115|Barnet 009A|True|True|null"], home.Rows("SELECT lsoa_code, lsoa_name, in2011, in2021, change FROM dim_lsoa"));
    }

    [Fact]
    public void Small_areas_know_their_ward_and_what_became_of_them()
    {
        home.Load("lookup.csv", "LSOA21CD,LSOA21NM,WD22CD,LAD22CD\nE01033913,Barnet 024G,E05013630,E09000003\nE01033914,Barnet 024H,E05013631,E09000003\nE01000115,Barnet 009A,E05013629,E09000003\n");
        home.Load("change.csv", "LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,ShareOfLSOA11Area\nE01000125,Barnet 024A,E01033913,Barnet 024G,0.6\nE01000125,Barnet 024A,E01033914,Barnet 024H,0.4\n");
        home.Load("imd.csv", Header + "Crime Rank\nE01000125,Barnet 024A,E09000003,Barnet,5\nE01000115,Barnet 009A,E09000003,Barnet,6\n");

        Assert.Equal(
            ["E01000115|True|True|null|E05013629", "E01000125|True|False|retired|E05013630", "E01033913|False|True|new|E05013630", "E01033914|False|True|new|E05013631"],
            home.Rows("SELECT lsoa_code, in2011, in2021, change, area_code FROM dim_lsoa LEFT JOIN dim_area ON area_key = ward_key ORDER BY lsoa_code"));
        Assert.Equal(
            ["E01000115|E05013629|best_fit", "E01000125|E05013630|best_fit"],
            home.Rows("SELECT lsoa_code, area_code, geography_basis FROM fact_deprivation JOIN dim_area ON area_key = ward_key ORDER BY lsoa_code"));
    }

    [Fact]
    public void Wards_keep_the_code_that_they_were_given()
    {
        home.Load("wards-id2019.csv", "Ward Code,Ward Name,Borough,IMD average score,IMD average score rank\nE05000043,Brunswick Park,Barnet,13.5,496\n");

        Assert.Equal(
            ["IMD 2019|ward|null|E05000043|WD2002|E09000003|13.5|496|exact"],
            home.Rows("""
                SELECT index_version, area_level, lsoa_code, w.area_code, w.boundary_set, b.area_code, score, rank, geography_basis
                FROM fact_deprivation AS d JOIN dim_area AS w ON w.area_key = d.ward_key JOIN dim_area AS b ON b.area_key = d.borough_key
                """));
    }
}
