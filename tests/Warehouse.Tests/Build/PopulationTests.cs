namespace Warehouse.Tests.Build;

/// <summary>From tables of people to the fact: what is added up, best-fitted and kept apart.</summary>
public sealed class PopulationTests : IDisposable
{
    private const string Census = "Electoral wards and divisions Code,Electoral wards and divisions,";
    private const string Barnet = "valid_to = '9999-12-31' AND version = 'Census 2021' AND area_key = (SELECT area_key FROM dim_area WHERE area_code = 'E05013628')";

    private readonly FilledHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_wards_residents_are_the_sum_of_its_residence_types_and_replace_the_number_of_our_own_table()
    {
        home.Load("residence.csv", Census + "Residence type (2 categories) Code,Residence type (2 categories),Observation\r\nE05013628,Barnet Vale,1,Lives in a household,16900\r\nE05013628,Barnet Vale,2,Lives in a communal establishment,30\r\nE05013629,Brunswick Park,1,Lives in a household,5\r\n");
        home.Load("sex.csv", Census + "Sex (2 categories) Code,Sex (2 categories),Observation\r\nE05013628,Barnet Vale,1,Female,9000\r\nE05013628,Barnet Vale,2,Male,7928\r\n");

        Assert.Equal(
            ["all|all|16930|published", "all|communal|30|published", "all|household|16900|published", "female|all|9000|published", "male|all|7928|published"],
            home.Rows($"SELECT sex, residence_type, count, status FROM fact_population WHERE {Barnet} AND age_band = 'all' ORDER BY sex, residence_type"));
        // Brunswick Park lacks one residence type: no sum is made of half, and our own number stays. So does that of the borough.
        Assert.Equal(
            ["E05013629|16209", "E09000003|389344"],
            home.Rows("SELECT area_code, count FROM fact_population JOIN dim_area USING (area_key) WHERE area_code IN ('E05013629', 'E09000003') AND sex = 'all' AND residence_type = 'all' AND age_band = 'all' AND version = 'Census 2021' ORDER BY area_code"));
    }

    [Fact]
    public void Single_years_are_served_and_added_up_to_bands_that_they_fill()
    {
        // Ages 0 to 99 have one, two, three ... people; 100 and over has 1,000.
        var rows = Enumerable.Range(0, 100).Select(age => $"E05013628,Barnet Vale,{age},{(age == 0 ? "Aged under 1 year" : $"Aged {age} years")},{age + 1}").Append("E05013628,Barnet Vale,100,Aged 100 years and over,1000");
        home.Load("age.csv", Census + "Age (101 categories) Code,Age (101 categories),Observation\r\n" + string.Join("\r\n", rows));

        Assert.Equal(
            ["0|1", "0-15|136", "0-17|171", "0-4|15", "100+|1000", "16+|5914", "18+|5879", "37|38", "65+|3905"],
            home.Rows($"SELECT age_band, count FROM fact_population WHERE {Barnet} AND age_band IN ('0', '37', '100+', '0-4', '0-15', '0-17', '16+', '18+', '65+') ORDER BY age_band"));
        // The publisher protects each table apart: a ward's total is that of its residence types, here out of our own table, before that of its ages.
        Assert.Equal(["16869"], home.Rows($"SELECT count FROM fact_population WHERE {Barnet} AND age_band = 'all'"));
    }

    [Fact]
    public void A_band_is_not_made_where_an_age_was_rejected()
    {
        var rows = Enumerable.Range(0, 5).Select(age => $"E05013628,Barnet Vale,{age},Aged {age} years,{(age == 3 ? "n/a" : "7")}").Concat(Enumerable.Range(0, 5).Select(age => $"E05013629,Brunswick Park,{age},Aged {age} years,2"));
        home.Load("age.csv", Census + "Age (101 categories) Code,Age (101 categories),Observation\r\n" + string.Join("\r\n", rows));

        Assert.Equal(["E05013629|10"], home.Rows("SELECT area_code, count FROM fact_population JOIN dim_area USING (area_key) WHERE age_band = '0-4'"));
    }

    [Fact]
    public void Small_areas_add_up_to_their_borough_and_are_best_fitted_to_wards_where_all_have_one()
    {
        const string Header = "LSOA11CD,LSOA11NM,LAD11CD,LAD11NM,Persons_All-Ages,Persons_0-15,Persons_16-64,Persons_65+,Females_All-Ages,Females_0-15,Females_16-64,Females_65+\n";
        home.Load("lsoa-mid2020.csv", Header
            + "E01000115,A,E09000003,Barnet,1000,200,700,100,500,90,350,60\nE01000116,B,E09000003,Barnet,2000,300,1500,200,900,100,700,100\nE01000117,C,E09000003,Barnet,10,1,8,1,4,1,2,1\n"
            + "E01000500,D,E09000005,Brent,70,10,50,10,40,5,30,5\n");
        home.Load("lookup.csv", "LSOA11CD,WD22CD,LAD22CD\nE01000115,E05013628,E09000003\nE01000116,E05013628,E09000003\nE01000117,E05013629,E09000003\n");

        Assert.Equal(
            [
                "E05013628|all|16+|2500|best_fit|WD2022", "E05013628|all|all|3000|best_fit|WD2022", "E05013628|female|16+|1210|best_fit|WD2022",
                "E05013629|all|16+|9|best_fit|WD2022", "E05013629|all|all|10|best_fit|WD2022", "E05013629|female|16+|3|best_fit|WD2022",
                "E09000003|all|16+|2509|exact|null", "E09000003|all|all|3010|exact|null", "E09000003|female|16+|1213|exact|null",
                "E09000005|all|16+|60|exact|null", "E09000005|all|all|70|exact|null", "E09000005|female|16+|35|exact|null",
            ],
            home.Rows("""
                SELECT area_code, sex, age_band, count, geography_basis, boundary_set FROM fact_population AS p JOIN dim_area USING (area_key)
                WHERE version = 'ONS mid-2020' AND (age_band = '16+' OR (age_band = 'all' AND sex = 'all'))
                    AND (borough_code = 'E09000003' OR area_code = 'E09000005') AND p.valid_to = '9999-12-31'
                ORDER BY area_code, sex, age_band
                """));
    }

    [Fact]
    public void Projections_are_marked_and_versions_never_meet()
    {
        home.Load("gla.csv", "Code,Name,Year,Source,Population\nE12000007,London,2019,ONS MYE,9000000\nE09000003,Barnet,2019,ONS MYE,400000\nE09000003,Barnet,2021,GLA Population Projections,411000\nE13000001,Inner London,2019,ONS MYE,3500000\n");

        Assert.Equal(
            ["E09000003|2019|400000|published", "E09000003|2021|411000|estimated", "E12000007|2019|9000000|published"],
            home.Rows("SELECT area_code, year, count, status FROM fact_population JOIN dim_area USING (area_key) WHERE version = 'GLA, estimates to 2019' ORDER BY area_code, year"));
        Assert.Equal(
            ["Census 2021|389344", "GLA, estimates to 2019|411000"],
            home.Rows("SELECT version, count FROM fact_population JOIN dim_area USING (area_key) WHERE area_code = 'E09000003' AND year = 2021 AND age_band = 'all' ORDER BY version"));
        Assert.Equal(["unknown_area|other places"], home.Rows("SELECT code, subject FROM build_notice"));
    }

    [Fact]
    public void Children_of_a_year_that_nothing_tells_are_served_when_somebody_answers_for_them()
    {
        const string Text = "Borough,Ward Code,WardName,0 to 4,5 to 9,Total\nBarnet,E05000043,Brunswick Park,\"1,049\",20,\"1,069\"\nCity of London,E00000001,All Wards,5,6,11\n";
        home.Load("children.csv", Text, new DateOnly(2012, 7, 1));
        Assert.Equal(["0"], home.Rows("SELECT count(*) FROM fact_population WHERE version LIKE 'GLA children%'"));

        home.Accept(1);

        Assert.Equal(
            ["E05000043|0-4|1049|2012", "E05000043|0-9|1069|2012", "E05000043|5-9|20|2012", "E09000001|0-4|5|2012", "E09000001|0-9|11|2012", "E09000001|5-9|6|2012"],
            home.Rows("SELECT area_code, age_band, count, year FROM fact_population JOIN dim_area USING (area_key) WHERE version = 'GLA children by ward, year not stated' ORDER BY area_code, age_band"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_later_issue_of_a_version_is_current_whatever_the_order(bool laterFirst)
    {
        const string Header = "LSOA11CD,LAD11CD,Persons_All-Ages\nE01000115,E09000003,";
        var issues = new[] { (Text: Header + "1000\n", Issued: new DateOnly(2021, 6, 25)), (Text: Header + "1100\n", Issued: new DateOnly(2023, 6, 25)) };
        foreach (var issue in laterFirst ? issues.Reverse() : issues)
            home.Load($"mid2020-{issue.Issued.Day}{issue.Text.Length}.csv", issue.Text, issue.Issued);

        Assert.Equal(
            ["1000|2021-06-25|2023-06-25", "1100|2023-06-25|9999-12-31"],
            home.Rows("SELECT count, p.valid_from, p.valid_to FROM fact_population AS p JOIN dim_area USING (area_key) WHERE version = 'ONS mid-2020' AND area_code = 'E09000003' AND age_band = 'all' ORDER BY p.valid_from"));
        Assert.Equal(["superseded|current"], home.Rows("SELECT string_agg(state, '|' ORDER BY issued) FROM dim_batch"));
    }
}
