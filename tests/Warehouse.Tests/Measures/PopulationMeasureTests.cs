namespace Warehouse.Tests.Measures;

/// <summary>Which people a rate is made with: never a projection, one version a day.</summary>
public sealed class PopulationMeasureTests : IDisposable
{
    private const string Barnet = "AreaCode eq 'E09000003'";
    private const string Ordinary = "Sex eq 'all' and ResidenceType eq 'all'";

    private readonly MeasuredHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void The_project_brings_the_denominators_of_Barnet()
    {
        Assert.Equal(["389344"], home.Ask($"Population?$apply=filter({Barnet} and Year eq 2021 and {Ordinary} and AgeBand eq 'all' and Version eq 'Census 2021')/aggregate(Residents)"));
        Assert.Equal(["40033"], home.Ask($"Population?$apply=filter({Barnet} and Year eq 2021 and {Ordinary} and AgeBand eq '10-17' and Version eq 'Census 2021')/aggregate(ResidentsAged10To17)"));
        Assert.Equal(["299903"], home.Ask($"Population?$apply=filter({Barnet} and Year eq 2021 and {Ordinary} and AgeBand eq '18+' and Version eq 'Census 2021')/aggregate(ResidentsAged18AndOver)"));
        Assert.Equal(["158654"], home.Ask($"Population?$apply=filter({Barnet} and Year eq 2020 and Sex eq 'female' and ResidenceType eq 'all' and AgeBand eq '16+' and Version eq 'ONS mid-2020')/aggregate(Women16AndOver)"));
    }

    [Fact]
    public void Projections_are_no_denominators_and_the_statistical_office_comes_before_others()
    {
        home.Load("gla.csv", "Code,Name,Year,Source,Population\nE12000007,London,2010,ONS MYE,8000000\nE09000003,Barnet,2010,ONS MYE,351438\nE09000003,Barnet,2020,GLA Population Projections,407148\nE09000003,Barnet,2022,GLA Population Projections,415041\n");
        Assert.Equal(
            [
                "2010-06-30|GLA, estimates to 2010|GLA, estimates to 2010", "2020-06-30|GLA, estimates to 2010|ONS mid-2020",
                "2020-06-30|ONS mid-2020|ONS mid-2020", "2021-03-21|Census 2021|Census 2021", "2022-06-30|GLA, estimates to 2010|null",
            ],
            home.Rows("""
                SELECT period_start, version, rate_version FROM fact_population JOIN dim_area USING (area_key)
                WHERE area_code = 'E09000003' AND sex = 'all' AND age_band = 'all' ORDER BY period_start, version
                """));
        // London's residents are those of its boroughs.
        Assert.Equal(["null"], home.Rows("SELECT rate_version FROM fact_population JOIN dim_area USING (area_key) WHERE area_type = 'london'"));
    }

    [Fact]
    public void Each_area_and_day_has_one_number_of_residents_for_rates() => Assert.Equal([], home.Rows("""
        SELECT area_key, period_start FROM fact_population
        WHERE valid_to = '9999-12-31' AND version = rate_version AND sex = 'all' AND residence_type = 'all' AND age_band = 'all'
        GROUP BY ALL HAVING count(*) > 1
        """));
}
