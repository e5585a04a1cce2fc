namespace Warehouse.Tests.Build;

/// <summary>The facts whose first rows are printed figures, against what the papers print.</summary>
public sealed class PaperFactTests(SeedOnlyHome built) : IClassFixture<SeedOnlyHome>
{
    private readonly TestHome home = built.Home;

    [Fact]
    public void Cctv_incidents_by_ward_and_type_are_the_cells_of_the_table_and_no_total_is_among_them()
    {
        // 24 wards and the row without a ward, by 21 types. The paper's own grand total is 381: one of its columns does not add up.
        Assert.Equal(["525|382"], home.Rows("SELECT count(*), sum(count) FROM fact_cctv"));
        Assert.Equal(["62"], home.Rows("SELECT sum(f.count) FROM fact_cctv AS f JOIN dim_area AS a USING (area_key) WHERE a.area_name = 'Burnt Oak'"));
    }

    [Fact]
    public void Incidents_without_a_ward_are_in_no_ward() =>
        Assert.Equal(["pseudo|No ward|27", "ward|null|355"], home.Rows("""
            SELECT a.area_type, CASE WHEN a.area_type = 'pseudo' THEN any_value(a.area_name) END, sum(f.count)
            FROM fact_cctv AS f JOIN dim_area AS a USING (area_key) GROUP BY a.area_type ORDER BY 1
            """));

    [Fact]
    public void Uses_of_powers_are_by_month_as_printed()
    {
        Assert.Equal(["7", "9", "9"], home.Rows("SELECT count FROM fact_asb WHERE power = 'CPN Written Warning' ORDER BY month"));
        Assert.Equal(["roll3|received (accepted)|1"], home.Rows("SELECT period_type, outcome, count FROM fact_asb WHERE power = 'Community Trigger'"));
    }

    [Fact]
    public void Coverage_says_which_wards_and_period_were_received() =>
        Assert.Equal(["papers|25|roll3|2022-12-01|2023-02-28"], home.Rows("""
            SELECT "SourceCode", count(*), any_value("PeriodType"), min("PeriodStart"), max("PeriodEnd") FROM coverage_cctv GROUP BY 1
            """));
}
