using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>Census, GLA, deprivation and NDTMS tables, made up with the habits of the publishers' files.</summary>
public sealed class PopulationLayoutTests : IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("Residence type (2 categories)", "1,Lives in a household", "all|household|all||")]
    [InlineData("Residence type (2 categories)", "2,Lives in a communal establishment", "all|communal|all||")]
    [InlineData("Sex (2 categories)", "1,Female", "female|all|all||")]
    [InlineData("Sex (2 categories)", "2,Male", "male|all|all||")]
    [InlineData("Age (101 categories)", "0,Aged under 1 year", "all|all|0|0|0")]
    [InlineData("Age (101 categories)", "1,Aged 1 year", "all|all|1|1|1")]
    [InlineData("Age (101 categories)", "100,Aged 100 years and over", "all|all|100+|100|")]
    [InlineData("Age (18 categories)", "2,Aged 5 to 9 years", "all|all|5-9|5|9")]
    [InlineData("Age (6 categories)", "6,Aged 65 years and over", "all|all|65+|65|")]
    public void A_census_table_is_read_by_whatever_divides_it(string division, string category, string cell)
    {
        var report = _bench.LoadText($"Electoral wards and divisions Code,Electoral wards and divisions,{division} Code,{division},Observation\r\nE05000901,Abbey,{category},\"1,412\"");

        Assert.Equal((FileOutcome.Booked, "ons_census_population", new DateOnly(2021, 4, 1)), (report.Outcome, report.Batch!.Layout, report.Batch.Issued));
        Assert.Equal([cell + "|1412"], _bench.Rows("SELECT sex, residence_type, age_band, first_age, last_age, count FROM staged_population_table WHERE version = 'Census 2021' AND area_code = 'E05000901'"));
    }

    [Fact]
    public void A_census_table_with_another_division_is_held() =>
        Assert.Equal(FileOutcome.Held, _bench.LoadText("Electoral wards and divisions Code,Electoral wards and divisions,Tenure (5 categories) Code,Tenure (5 categories),Observation\r\nE05000901,Abbey,1,Owned,7\r\n").Outcome);

    [Fact]
    public void Projections_are_told_from_estimates_and_do_not_date_the_file()
    {
        var report = _bench.LoadText("""
            Code,Name,Year,Source,Population,Inland_Area _Hectares,Total_Area_Hectares,Population_per_hectare,Square_Kilometres,Population_per_square_kilometre
            E12000007,London,2019,ONS MYE,9000000,157214.7,159470.6,55.2,1572.1,5524.4
            E12000007,Greater London,2050,GLA Population Projections,11000000,157214.7,159470.6,55.2,1572.1,5524.4
            E09000003,Barnet,20219,GLA Population Projections,1,1,1,1,1,1
            """);

        Assert.Equal(("gla_borough_population", 2L, new DateOnly(2019, 7, 1)), (report.Batch!.Layout, report.Batch.RowsStaged, report.Batch.Issued));
        Assert.Equal("not_a_year", Assert.Single(report.Rejects).Code);
        Assert.Equal(
            ["E12000007|2019-06-30|9000000|GLA, estimates to 2019|False", "E12000007|2050-06-30|11000000|GLA, estimates to 2019|True"],
            _bench.Rows("SELECT area_code, reference_day::VARCHAR, count, version, estimated FROM staged_population_table ORDER BY reference_day"));
    }

    [Fact]
    public void Children_have_thousands_separators_a_total_of_their_bands_and_a_code_that_is_none()
    {
        var report = _bench.LoadText("\uFEFFBorough,Ward Code,WardName,0 to 4,5 to 9,10 to 14,Total\r\nCity of London,E00000001,All Wards,236,182,169,587\r\nBarnet,E05000043,Brunswick Park,\"1,049\",\"1,020\",\"1,081\",\"3,150\"\r\n", "children-2011.csv");

        Assert.Equal((FileOutcome.Booked, "gla_ward_children", 8L), (report.Outcome, report.Batch!.Layout, report.Batch.RowsStaged));
        Assert.Equal(
            ["E05000043|0-14|3150", "E05000043|0-4|1049", "E05000043|10-14|1081", "E05000043|5-9|1020", "E09000001|0-14|587", "E09000001|0-4|236", "E09000001|10-14|169", "E09000001|5-9|182"],
            _bench.Rows("SELECT area_code, age_band, count FROM staged_population_table WHERE reference_day = DATE '2011-06-30' ORDER BY area_code, age_band"));
    }

    [Fact]
    public void Children_of_a_year_that_nothing_tells_are_staged_and_held()
    {
        var report = _bench.LoadText("Borough,Ward Code,WardName,0 to 4,Total\nBarnet,E05000043,Brunswick Park,5,5\n", "children.csv");

        Assert.Equal((FileOutcome.Held, "unknown_year", 2L), (report.Outcome, Assert.Single(report.Notices).Code, report.Batch!.RowsStaged));
    }

    [Theory]
    [InlineData("2011", "2019", "file.csv", "2019|2011")]
    [InlineData("2011", "2013", "file.csv", "2015|2011")]
    [InlineData("2021", "2024", "file.csv", "2025|2021")]
    [InlineData("2031", "2034", "imd-2035.csv", "2035|2031")]
    public void The_index_is_told_by_the_districts_that_it_names(string lsoas, string districts, string name, string years)
    {
        var report = _bench.LoadText($"LSOA code ({lsoas}),LSOA name ({lsoas}),Local Authority District code ({districts}),Local Authority District name ({districts}),\"Education, Skills and Training Score\",\"Education, Skills and Training Rank (where 1 is most deprived)\",Crime Rank (where 1 is most deprived),Crime Decile (where 1 is most deprived 10% of LSOAs),Total population: mid 2015 (excluding prisoners)\nE01000115,Barnet 009A,E09000003,Barnet,-0.5,\"1,234\",7,1,1500\n", name);

        Assert.Equal((FileOutcome.Booked, "mhclg_deprivation", 2L), (report.Outcome, report.Batch!.Layout, report.Batch.RowsStaged));
        Assert.Equal(
            [$"{years}|Crime||7|1", $"{years}|Education, Skills and Training|-0.5|1234|"],
            _bench.Rows("SELECT index_year, lsoa_year, domain, score, rank, decile FROM staged_deprivation WHERE lsoa_code = 'E01000115' ORDER BY domain"));
    }

    [Fact]
    public void An_index_of_districts_that_no_index_names_is_held() =>
        Assert.Equal(
            FileOutcome.Held,
            _bench.LoadText("LSOA code (2031),Local Authority District code (2034),Crime Rank\nE01000115,E09000003,1\n", "index.csv").Outcome);

    [Fact]
    public void A_summary_by_ward_gives_scores_and_ranks_by_domain()
    {
        var report = _bench.LoadText("Ward Code,Ward Name,Borough,Population,IMD average score,IMD average score rank,Worst LSOA Code,# LSOAs in worst 5%,Income scale,Income score,Income rank\nE05000043,Brunswick Park,Barnet,16000,13.5,496,E01000115,0,900.1,0.1,444\n", "wards id2019.csv");

        Assert.Equal((FileOutcome.Booked, "gla_ward_deprivation", 2L), (report.Outcome, report.Batch!.Layout, report.Batch.RowsStaged));
        Assert.Equal(
            ["2019|E05000043|Barnet|Income|0.1|444", "2019|E05000043|Barnet|Index of Multiple Deprivation (IMD)|13.5|496"],
            _bench.Rows("SELECT index_year, ward_code, borough_name, domain, score, rank FROM staged_deprivation ORDER BY domain"));
    }

    [Fact]
    public void Years_across_become_rows_and_years_that_are_not_published_none()
    {
        var report = _bench.LoadText("Area,Substance group,2018/19,2019/20\nEngland,Opiate,*,140599\nEngland,Non-opiate & alcohol,28598,\"30,262\"\nEngland,Tea,1,2\nEngland,All,,many\n");

        Assert.Equal(("ndtms_treatment", 3L, new DateOnly(2020, 4, 1)), (report.Batch!.Layout, report.Batch.RowsStaged, report.Batch.Issued));
        Assert.Equal(["4|Substance group|unknown_substance_group", "5|2019/20|not_a_number"], report.Rejects.Select(r => $"{r.Line}|{r.ColumnName}|{r.Code}"));
        Assert.Equal("suppressed", Assert.Single(report.Notices).Code);
        Assert.Equal(
            ["non-opiate and alcohol|2018-04-01|2019-03-31|28598", "non-opiate and alcohol|2019-04-01|2020-03-31|30262", "opiate|2019-04-01|2020-03-31|140599"],
            _bench.Rows("SELECT substance_group, period_start::VARCHAR, period_end::VARCHAR, count FROM staged_treatment_ndtms ORDER BY substance_group, period_start"));
    }
}
