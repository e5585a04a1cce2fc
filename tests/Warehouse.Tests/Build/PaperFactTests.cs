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

    [Fact]
    public void A_number_printed_in_two_reports_of_a_paper_counts_once() =>
        Assert.Equal(["722|da-vwi-2023-02-12m"], home.Rows("""
            SELECT count, figure_id FROM fact_domestic_abuse
            WHERE kind = 'violence with injury' AND period_type = 'roll12' AND period_end = DATE '2023-02-28'
            """));

    [Fact]
    public void T_49_hate_crime_strands_overlap_so_the_total_is_a_member_and_not_their_sum() =>
        // 827 + 23 + 68 + 13 = 931, and the paper's total is 905.
        Assert.Equal(["905|931"], home.Rows("""
            SELECT sum(count) FILTER (strand = 'all'), sum(count) FILTER (strand <> 'all')
            FROM fact_hate_crime WHERE financial_year = '2021/22' AND period_type = 'fin_year'
            """));

    [Fact]
    public void Each_breakdown_of_prevent_referrals_adds_up_to_the_28_of_the_quarter() =>
        Assert.Equal(["age|28", "gender|28", "ideology|28", "total|28"], home.Rows("SELECT breakdown, sum(count) FROM fact_prevent WHERE quarter = '2022/23 Q3' GROUP BY 1 ORDER BY 1"));

    [Fact]
    public void The_offender_cohort_of_105_is_split_by_status_risk_age_gender_and_ethnicity() =>
        Assert.Equal(["5|105|105"], home.Rows("""
            SELECT count(*), min(total), max(total)
            FROM (SELECT count_of, sum(count) AS total FROM fact_offender WHERE cohort = 'Barnet IOM cohort' AND count_of LIKE 'IOM cohort by%' GROUP BY 1)
            """));

    [Fact]
    public void Services_are_found_by_name_and_targets_are_no_activity()
    {
        Assert.Equal(["1251"], home.Rows("SELECT count FROM fact_service WHERE activity LIKE 'Solace%referrals' AND period_type = 'fin_year'"));
        Assert.Equal(["480", "623", "193", "388"], home.Rows("""
            SELECT count FROM fact_service WHERE activity = 'AUDITs completed by risk band'
            ORDER BY array_position(['Low Risk', 'Increasing Risk', 'Higher Risk', 'Possible Dependence'], detail)
            """));
        Assert.Equal(["0"], home.Rows("SELECT count(*) FROM fact_service WHERE qualifier = 'target'"));
    }

    [Fact]
    public void Costs_keep_pounds_and_pence_and_negative_amounts() =>
        Assert.Equal(["2349399.34", "-98400.00"], home.Rows("""
            SELECT amount::DECIMAL(18, 2) FROM fact_cost WHERE figure_id IN ('fund-substance-adults-2022-23', 'cb-table1-police-annual-operating-cost') ORDER BY 1 DESC
            """));

    [Fact]
    public void Set_up_and_operating_costs_of_one_year_stand_side_by_side() =>
        Assert.Equal(["operating|16250.00", "set-up|25150.00"], home.Rows("""
            SELECT phase, amount::DECIMAL(18, 2) FROM fact_cost
            WHERE programme = 'NJP' AND item = 'Total' AND period_start = DATE '2013-04-01' ORDER BY phase
            """));

    [Fact]
    public void An_indicator_of_the_commissioning_plan_has_its_target_rating_and_direction_as_printed() =>
        Assert.Equal(["85|90|GA|Worsening|higher_is_better", "88|null|null|null|higher_is_better"], home.Rows("""
            SELECT value, target, rag, direction, polarity FROM fact_indicator WHERE indicator_id = 'CG/S16' AND area_name = 'Barnet' ORDER BY value
            """));

    [Fact]
    public void A_target_in_words_is_a_note_to_the_result() =>
        Assert.Equal(["12.8|null|Target as printed: Monitor."], home.Rows("SELECT value, target, note FROM fact_indicator WHERE figure_id = 'ind-cg-c2-2016-17-result'"));

    [Fact]
    public void A_rank_says_among_whom() =>
        Assert.Equal(["3|rank"], home.Rows("SELECT value, unit FROM fact_indicator WHERE figure_id = 'rank-da-incidents-2023-02' AND indicator LIKE '%London boroughs'"));

    [Fact]
    public void Answers_of_the_Residents_Perception_Survey_of_2012_13_have_the_base_that_is_printed_once() =>
        Assert.Equal(["6|1602"], home.Rows("SELECT count(*), any_value(base_count::INTEGER) FROM fact_survey WHERE survey = 'Residents Perception Survey' AND financial_year = '2012/13'"));
}
