using Warehouse.Query;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>
/// Ratios of two facts: burglaries for residents, victims for residents of their sex, victims for burglaries. Rates and limits are
/// arithmetic by hand over <see cref="Residents"/> and the small star.
/// </summary>
public sealed class OtherFactTests(RatioStar star) : IClassFixture<RatioStar>
{
    private static readonly QueryTree Winter = From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Ge("Month", Month(2022, 12)), Le("Month", Month(2023, 2))));
    private static readonly QueryTree December = From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Eq("Month", Month(2022, 12))));
    private static readonly QueryTree Victims = From("Victims").Where(Eq("Month", Month(2022, 12)));

    [Fact]
    public void A_total_is_over_the_residents_of_the_areas_that_the_numerator_covers() => star.AssertRows(
        December.GroupBy([], Measure("BurglaryRate", "Rate")),
        "0.4933|exact|∅|exact|0.4443|0.5463|370|750000|Mid-year, 30 Jun 2022");

    [Fact]
    public void Each_area_is_divided_by_its_own_and_no_row_is_multiplied() => star.AssertRows(
        December.GroupBy(["AreaName"], Measure("BurglaryRate", "Rate"), Measure("Burglaries", "Total")),
        "Barnet|0.4250|exact|∅|exact|0.3635|0.4939|170|400000|Mid-year, 30 Jun 2022|170|exact|∅|145.4037|197.5644",
        "Brent|0.5714|exact|∅|exact|0.4950|0.6564|200|350000|Mid-year, 30 Jun 2022|200|exact|∅|173.2396|229.7229");

    [Fact]
    public void What_the_denominator_has_not_is_asked_of_the_numerator_only() => star.AssertRows(
        December.Where(Eq("AreaCode", "E09000003")).GroupBy(["Offence"], Measure("BurglaryRate", "Rate")),
        "Personal robbery|∅|exact|small_count|exact|∅|∅|0|400000|Mid-year, 30 Jun 2022",
        "Residential burglary|0.4250|exact|∅|exact|0.3635|0.4939|170|400000|Mid-year, 30 Jun 2022");

    [Fact]
    public void A_rate_of_a_month_that_is_missing_in_one_area_is_null_and_tells_its_parts() => star.AssertRows(
        Winter.GroupBy(["Quarter", "AreaType"], Measure("BurglaryRate", "Rate")),
        "2022/23 Q3|borough|0.4933|exact|∅|exact|0.4443|0.5463|370|750000|Mid-year, 30 Jun 2022",
        "2022/23 Q4|borough|∅|incomplete|missing_period|exact|∅|∅|562|750000|Mid-year, 30 Jun 2022");

    [Fact]
    public void The_day_nearest_to_the_middle_of_the_period_counts_the_group_s_own_before_that_of_the_filter()
    {
        // From the middle of December the next day is that of June 2022, 169 days before; from that of the winter, 14 January, it is
        // 182 days on, in July 2023.
        using var own = new RatioStar();
        own.Execute("INSERT INTO fact_population VALUES (1, '2023-07-15', 'Next', 'all', 420000, 'published', 'exact', '2023-04-01', '9999-12-31')");
        var barnet = Winter.Where(Eq("AreaCode", "E09000003"));
        own.AssertRows(
            barnet.GroupBy(["Month"], Measure("BurglaryRate", "Rate")),
            "2022-12-01|0.4250|exact|∅|exact|0.3635|0.4939|170|400000|Mid-year, 30 Jun 2022",
            "2023-01-01|0.4286|provisional|∅|exact|0.3682|0.4960|180|420000|Next, 15 Jul 2023",
            "2023-02-01|0.4095|exact|∅|exact|0.3506|0.4755|172|420000|Next, 15 Jul 2023");
        own.AssertRows(barnet.GroupBy([], Measure("BurglaryRate", "Rate")), "1.2429|provisional|∅|exact|1.1385|1.3542|522|420000|Next, 15 Jul 2023");
        own.AssertRows(barnet.GroupBy(["FinancialYear"], Measure("BurglaryRate", "Rate")).Select("Rate"), "1.2429|provisional|∅|exact|1.1385|1.3542|522|420000|Next, 15 Jul 2023");
        own.AssertRows(
            From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Eq("Month", Month(2023, 2)))).GroupBy([], Measure("BurglaryRate", "Rate")),
            "0.4961|exact|∅|exact|0.4476|0.5484|382|770000|several editions");
    }

    [Fact]
    public void Of_two_days_equally_near_the_later_one_counts_and_a_projection_never_before_what_was_counted()
    {
        // 198 days before and after 14 January 2023; the projection of January itself is not taken.
        using var own = new RatioStar();
        own.Execute("""
            INSERT INTO fact_population VALUES
              (1, '2023-07-31', 'Tied', 'all', 390000, 'published', 'exact', '2023-04-01', '9999-12-31'),
              (1, '2023-01-14', 'Projection', 'all', 1000, 'estimated', 'exact', '2023-04-01', '9999-12-31')
            """);
        own.AssertRows(
            Winter.Where(Eq("AreaCode", "E09000003")).GroupBy([], Measure("BurglaryRate", "Rate")),
            "1.3385|provisional|∅|exact|1.2261|1.4584|522|390000|Tied, 31 Jul 2023");
    }

    [Fact]
    public void As_of_a_day_the_residents_known_by_then_are_taken() => star.AssertRows(
        RatioStar.Compile(December.Where(Eq("AreaCode", "E09000003")).GroupBy([], Measure("BurglaryRate", "Rate")), asOf: new DateOnly(2023, 3, 15)),
        "0.4421|exact|∅|exact|0.3778|0.5142|168|380000|Census, 21 Mar 2021");

    [Fact]
    public void An_area_without_residents_has_no_rate_and_no_total_is_over_a_part()
    {
        var wards = From("RecordedOffences").Where(And(Eq("AreaType", "ward"), Ne("AreaCode", "E05013631"), Ge("Month", Month(2022, 12)), Le("Month", Month(2023, 2))));
        star.AssertRows(
            wards.GroupBy(["AreaCode"], Measure("BurglaryRate", "Rate")),
            "E05013637|1.2000|exact|∅|best_fit|0.6194|2.0963|12|10000|Census, 21 Mar 2021",
            "X99|∅|incomplete|no_denominator|∅|∅|∅|0|∅|∅");
        star.AssertRows(wards.GroupBy([], Measure("BurglaryRate", "Rate")), "∅|incomplete|no_denominator|best_fit|∅|∅|12|∅|Census, 21 Mar 2021");
    }

    [Fact]
    public void Who_is_asked_for_is_who_is_divided_by()
    {
        star.AssertRows(
            Victims.GroupBy(["Sex"], Measure("VictimRate", "Rate")),
            "female|8.2222|exact|∅|exact|5.7884|11.3336|37|450000|Mid-year, 30 Jun 2022",
            "male|4.0000|exact|∅|exact|2.0645|6.9876|12|300000|Mid-year, 30 Jun 2022");
        star.AssertRows(
            Victims.Where(And(Eq("Sex", "female"), Eq("Kind", "a"))).GroupBy(["AreaCode"], Measure("VictimRate", "Rate")),
            "E09000003|12.5000|exact|∅|exact|8.4321|17.8452|30|240000|Mid-year, 30 Jun 2022",
            "E09000005|3.3333|exact|∅|exact|1.3402|6.8679|7|210000|Mid-year, 30 Jun 2022");
        var error = Assert.Throws<QueryException>(() => RatioStar.Compile(Victims.GroupBy(["AreaCode"], Measure("VictimRate", "Rate"))));
        Assert.Equal((QueryErrorCode.MixedGrain, "Sex"), (error.Code, error.Target));
    }

    [Fact]
    public void What_adds_up_is_summed_over_the_same_period_and_areas()
    {
        star.AssertRows(
            Victims.GroupBy(["AreaCode"], Measure("VictimsPerBurglary", "Ratio")),
            "E09000003|24.7059|exact|∅|42|170", "E09000005|3.5000|exact|∅|7|200");
        star.AssertRows(
            Victims.Where(Eq("AreaType", "borough")).GroupBy(["Sex"], Measure("VictimsPerBurglary", "Ratio")),
            "female|10.0000|exact|∅|37|370", "male|3.2432|exact|∅|12|370");
    }

    [Fact]
    public void Rates_can_be_compared_sorted_and_counted()
    {
        var rates = December.GroupBy(["AreaName"], Measure("BurglaryRate", "Rate"));
        star.AssertRows(rates.OrderBy("-Rate").Page(0, 1), "Brent|0.5714|exact|∅|exact|0.4950|0.6564|200|350000|Mid-year, 30 Jun 2022");
        star.AssertRows(rates.Where(Gt("Rate", 0.5)).Count(), "1");
    }

    [Fact]
    public void A_protected_fact_below_the_line_denies_the_ratio()
    {
        var catalogue = RatioStar.Catalogue with { Relations = [.. RatioStar.Catalogue.Relations.Select(r => r.Stem == "population" ? r with { Sensitive = true } : r)] };
        Assert.Equal(QueryErrorCode.Denied, Assert.Throws<QueryException>(() => RatioStar.Compile(December.GroupBy([], Measure("BurglaryRate", "Rate")), catalogue)).Code);
    }

    [Fact]
    public void A_fact_that_keeps_no_issues_is_not_answered_as_of_a_day()
    {
        var error = Assert.Throws<QueryException>(() => RatioStar.Compile(Victims.GroupBy([], Measure("Victims", "Total")), asOf: new DateOnly(2023, 3, 15)));
        Assert.Equal((QueryErrorCode.BadValue, "asOf"), (error.Code, error.Target));
        Assert.Contains("'Victims' keeps no earlier issues", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(RatioStar.Compile(From("Areas"), asOf: new DateOnly(2023, 3, 15)).Text);
    }
}
