using Warehouse.Query;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>Months asked by periods: each month in every period that holds it, whole periods only.</summary>
public sealed class PeriodAnswerTests(TermsStar star) : IClassFixture<TermsStar>
{
    private static readonly QueryTree Barnet = By(PeriodType.Roll3).Where(And(Eq("AreaCode", "E09000003"), Eq("Offence", "Residential burglary")));

    [Fact]
    public void A_month_counts_in_every_window_that_holds_it() => star.AssertRows(
        Barnet.Where(And(Ge("Month", Month(2021, 10)), Le("Month", Month(2022, 4)))).GroupBy(["PeriodEnd"], Sum("Count", "Total")),
        "2021-12-31|150|exact|∅", "2022-01-31|310|exact|∅", "2022-02-28|482|exact|∅", "2022-03-31|332|exact|∅", "2022-04-30|172|exact|∅");

    [Fact]
    public void One_window_can_be_asked_for_as_a_total() => star.AssertRows(
        Barnet.Where(Eq("PeriodEnd", new DateOnly(2023, 2, 28))).GroupBy([], Sum("Count", "Total")), "522|exact|∅");

    [Fact]
    public void One_window_can_be_asked_for_by_area() => star.AssertRows(
        By(PeriodType.Roll3).Where(And(Eq("AreaType", "borough"), Eq("Offence", "Residential burglary"), Eq("PeriodEnd", new DateOnly(2023, 2, 28)))).GroupBy(["AreaName", "PeriodLabel"], Sum("Count", "Total")),
        "Barnet|3 months to Feb 2023|522|exact|∅", "Brent|3 months to Feb 2023|∅|incomplete|missing_period", "Harrow|3 months to Feb 2023|60|exact|∅");

    [Fact]
    public void A_window_with_a_month_missing_has_no_value() => star.AssertRows(
        Barnet.Where(Ge("PeriodEnd", new DateOnly(2023, 2, 28))).GroupBy(["PeriodStart", "PeriodEnd"], Measure("Count", "Offences")),
        "2022-12-01|2023-02-28|522|exact|∅", "2023-01-01|2023-03-31|∅|incomplete|missing_period", "2023-02-01|2023-04-30|∅|incomplete|missing_period");

    [Fact]
    public void Over_several_boroughs_each_must_be_there() => star.AssertRows(
        By(PeriodType.Roll3).Where(And(Eq("AreaType", "borough"), In("AreaCode", "E09000003", "E09000005"), Ge("PeriodEnd", new DateOnly(2022, 12, 31)), Le("PeriodEnd", new DateOnly(2023, 1, 31)))).GroupBy(["PeriodEnd"], Sum("Count", "Total")),
        "2022-12-31|400|exact|∅", "2023-01-31|∅|incomplete|missing_period");

    [Fact]
    public void Quarters_do_not_overlap_and_add_up_to_the_months() => star.AssertRows(
        By(PeriodType.Quarter).Where(And(Eq("AreaCode", "E09000003"), Eq("FinancialYear", "2021/22"))).GroupBy(["PeriodEnd"], Sum("Count", "Total")).GroupBy([], Sum("Total", "Year")),
        "613|exact|∅");

    [Fact]
    public void Windows_that_overlap_cannot_be_summed()
    {
        var windows = Barnet.GroupBy(["PeriodEnd"], Sum("Count", "Total"));
        Assert.Equal(QueryErrorCode.NotAdditive, Refused(windows.GroupBy([], Sum("Total", "Twice"))).Code);
        star.AssertRows(windows.GroupBy([], Of("Total", AggregationMethod.Max, "Most")), "522|exact|∅");
    }

    // 170 and 100 in December, 180 and 91, 172 and 0: 530 of 721 with the 8 of business.
    [Fact]
    public void A_ratio_of_a_window_is_one_of_sums() => Assert.Equal(
        ["2023-02-28|73.51"],
        star.Values(By(PeriodType.Roll3).Where(And(Eq("AreaCode", "E09000003"), Eq("PeriodEnd", new DateOnly(2023, 2, 28)))).GroupBy(["PeriodEnd"], Measure("BurglaryShare", "Share")).Select("PeriodEnd", "Share"), "PeriodEnd", "Share"));

    [Fact]
    public void Asked_for_no_months_the_windows_are_those_of_the_data() => Assert.Equal(
        ["2022-02-28|482|exact|∅", "2022-03-31|332|exact|∅", "2022-04-30|172|exact|∅", "2022-12-31|170|exact|∅", "2023-01-31|350|exact|∅", "2023-02-28|522|exact|∅"],
        star.Rows(Barnet.GroupBy(["PeriodEnd"], Sum("Count", "Total"))));

    // Added up by hand in SQL, window by window.
    [Fact]
    public void Windows_by_area_and_offence_agree_with_a_join_written_by_hand() => Assert.Equal(
        star.Rows("""
            SELECT a.area_code, o.offence, p.period_end, sum(f.count)::BIGINT
            FROM fact_offence AS f JOIN dim_area AS a USING (area_key) JOIN dim_offence AS o USING (offence_key)
            JOIN dim_period AS p ON p.period_type = 'roll3' AND f.month BETWEEN p.period_start AND p.period_end
            WHERE a.area_name IN ('Barnet', 'Colindale North') AND p.period_end BETWEEN '2022-02-28' AND '2023-02-28'
            GROUP BY ALL ORDER BY ALL
            """),
        star.Rows(By(PeriodType.Roll3).Where(And(In("AreaName", "Barnet", "Colindale North"), Ge("PeriodEnd", new DateOnly(2022, 2, 28)), Le("PeriodEnd", new DateOnly(2023, 2, 28))))
            .GroupBy(["AreaCode", "Offence", "PeriodEnd"], Sum("Count", "Total"))).Select(r => r.Replace("|exact|∅", "", StringComparison.Ordinal)));

    [Fact]
    public void A_condition_may_not_mix_months_with_other_columns()
    {
        var refused = Refused(By(PeriodType.Roll3).Where(Or(Eq("AreaCode", "E09000003"), Ge("Month", Month(2022, 1)))).GroupBy(["PeriodEnd"], Sum("Count", "Total")));
        Assert.Contains("join conditions of different kinds with 'and'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AreaCode")]
    [InlineData("Month", "PeriodEnd")]
    [InlineData("CalendarMonth/Quarter", "PeriodEnd")]
    public void Groups_are_by_period_and_not_by_month(params string[] keys) =>
        Assert.Contains("PeriodEnd", Refused(Barnet.GroupBy(keys, Sum("Count", "Total"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_have_no_periods() => Assert.Contains("group by PeriodEnd", Refused(Barnet).Message, StringComparison.Ordinal);

    [Fact]
    public void A_set_without_months_is_refused() =>
        Assert.Contains("leave it out", Refused(new QueryTree.From("PublishedFigures") { Period = PeriodType.Month }.GroupBy([], Rows("Rows"))).Message, StringComparison.Ordinal);

    private static QueryTree.From By(PeriodType type) => new("RecordedOffences") { Period = type };

    private static QueryException Refused(QueryTree tree) => Assert.Throws<QueryException>(() => TermsStar.Compile(tree));
}
