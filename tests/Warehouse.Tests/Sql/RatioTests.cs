using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>
/// Ratios of two counts of one fact. Barnet has 170, 180 and 172 burglaries from December to February, and 60 and 64 robberies in
/// December and January; Brent's January is missing. Limits are Byar's and Wilson's formulas of methods 2.2 and 2.3 by hand.
/// </summary>
public sealed class RatioTests(RatioStar star) : IClassFixture<RatioStar>
{
    private static readonly QueryTree Winter = From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Ge("Month", Month(2022, 12)), Le("Month", Month(2023, 2))));
    private static readonly QueryTree Barnet = Winter.Where(Eq("AreaCode", "E09000003"));

    [Fact]
    public void A_share_has_its_parts_and_wilson_limits() => star.AssertRows(
        Barnet.GroupBy([], Measure("BurglaryShare", "Share")),
        "80.8050|provisional|∅|77.5894|83.6563|522|646");

    [Fact]
    public void A_rate_has_byar_limits_over_its_denominator() => star.AssertRows(
        Barnet.GroupBy([], Measure("RobberiesPerBurglary", "Rate")),
        "237.5479|provisional|∅|197.5769|283.2287|124|522");

    [Fact]
    public void A_count_has_limits_of_its_own() => star.AssertRows(
        Barnet.GroupBy([], Measure("Burglaries", "Total"), Sum("Count", "All")),
        "522|provisional|∅|478.1739|568.7629|646|provisional|∅");

    [Fact]
    public void A_ratio_is_one_of_sums_at_every_level_and_null_where_a_month_is_missing() => star.AssertRows(
        Winter.GroupBy(["Quarter", "AreaCode"], Measure("BurglaryShare", "Share")),
        "2022/23 Q3|E09000003|73.9130|exact|∅|67.8784|79.1620|170|230",
        "2022/23 Q3|E09000005|100.0000|exact|∅|98.1155|100.0000|200|200",
        "2022/23 Q4|E09000003|84.6154|provisional|∅|80.8329|87.7644|352|416",
        "2022/23 Q4|E09000005|∅|incomplete|missing_period|∅|∅|210|210");

    [Fact]
    public void Ratios_can_be_compared_sorted_counted_and_paged()
    {
        var shares = Winter.GroupBy(["Month", "AreaCode"], Measure("BurglaryShare", "Share")).Where(Ge("Share", 70));
        star.AssertRows(
            shares.OrderBy("-Share").Page(1, 2).Select("Month", "Share"),
            "2023-02-01|100.0000|exact|∅|97.8154|100.0000|172|172|E09000003",
            "2023-02-01|100.0000|exact|∅|98.2036|100.0000|210|210|E09000005");
        star.AssertRows(shares.Count(), "5");
        star.AssertRows(Winter.GroupBy(["Month", "AreaCode"], Measure("BurglaryShare", "Share")).Where(Gt("Share", 75)).Count(), "3");
    }

    [Fact]
    public void A_page_goes_on_behind_a_ratio()
    {
        var shares = Winter.GroupBy(["AreaCode", "Month"], Measure("BurglaryShare", "Share"));
        var first = RatioStar.Compile(shares.OrderBy("-Share").Page(0, 4));
        var last = star.Rows(first)[^1].Split('|');
        Assert.Equal(["E09000003", "2022-12-01", "73.9130"], last[..3]);
        var values = first.Order.Select(o => o.Path.Name switch
        {
            "Share" => Keyset.ValueOf(100.0 * 170 / 230, Warehouse.Catalog.ColumnType.Double),
            "AreaCode" => Keyset.ValueOf(last[0], Warehouse.Catalog.ColumnType.String),
            _ => Keyset.ValueOf(Month(2022, 12), Warehouse.Catalog.ColumnType.Date),
        });
        star.AssertRows(
            shares.Where(Keyset.After(first.Order, [.. values])).OrderBy("-Share").Page(0, 4),
            "E09000003|2023-01-01|73.7705|provisional|∅|67.9132|78.8909|180|244");
    }

    [Fact]
    public void A_ratio_of_nothing_is_null_and_says_why()
    {
        // March was received and has no offence at all; April was not received.
        star.AssertRows(
            From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("Month", Month(2023, 3)))).GroupBy([], Measure("BurglaryShare", "Share"), Measure("RobberiesPerBurglary", "Rate")),
            "∅|exact|zero_base|∅|∅|0|0|∅|exact|zero_base|∅|∅|0|0");
        star.AssertRows(
            From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("Month", Month(2022, 4)))).GroupBy([], Measure("BurglaryShare", "Share")),
            "∅|incomplete|missing_period|∅|∅|∅|∅");
    }

    [Fact]
    public void A_rate_of_fewer_than_three_events_is_null_and_a_share_is_not()
    {
        // February has burglaries and no robbery.
        var february = Barnet.Where(Eq("Month", Month(2023, 2)));
        star.AssertRows(
            february.GroupBy([], Measure("RobberiesPerBurglary", "Rate"), Measure("BurglaryShare", "Share")),
            "∅|exact|small_count|∅|∅|0|172|100.0000|exact|∅|97.8154|100.0000|172|172");
    }

    [Fact]
    public void A_month_that_was_received_and_has_none_counts_as_zero() => star.AssertRows(
        Winter.Where(Eq("Month", Month(2023, 2))).GroupBy(["AreaCode"], Measure("Robberies", "Total")),
        "E09000003|0|exact|∅|0.0000|3.6889",
        "E09000005|0|exact|∅|0.0000|3.6889");

    [Fact]
    public void A_mean_of_ratios_can_be_had_and_a_sum_of_them_cannot()
    {
        var shares = Barnet.GroupBy(["Month"], Measure("BurglaryShare", "Share"));
        star.AssertRows(shares.GroupBy([], Of("Share", AggregationMethod.Max, "Highest")), "100.0000|provisional|∅");
        Assert.Equal(QueryErrorCode.NotAdditive, Assert.Throws<QueryException>(() => RatioStar.Compile(shares.GroupBy([], Sum("Share", "Total")))).Code);
    }

    [Fact]
    public void As_of_a_day_both_sides_are_read() => star.AssertRows(
        RatioStar.Compile(Barnet.Where(Eq("Month", Month(2022, 12))).GroupBy([], Measure("BurglaryShare", "Share")), asOf: new DateOnly(2023, 4, 30)),
        "73.6842|exact|∅|67.6100|78.9736|168|228");

    [Fact]
    public void The_statement_tells_the_version_of_every_definition()
    {
        var statement = RatioStar.Compile(Barnet.GroupBy([], Measure("BurglaryShare", "Share"), Measure("Robberies_2", "Robberies"), Sum("Count", "All")));
        Assert.Equal([new Definition("Share", "BurglaryShare", "1", "percent"), new Definition("Robberies", "Robberies", "2", "offences")], statement.Definitions);
    }

    [Fact]
    public void A_version_that_is_not_the_default_is_asked_for_by_its_own_name()
    {
        star.AssertRows(Barnet.GroupBy([], Measure("Robberies_2", "Total")), "124|provisional|∅|103.1351|147.8454");
        Assert.Equal(QueryErrorCode.UnknownColumn, Assert.Throws<QueryException>(() => RatioStar.Compile(Barnet.GroupBy([], Measure("Robberies_1", "Total")))).Code);
    }

    [Fact]
    public void Neither_side_of_a_ratio_leaks_what_is_protected()
    {
        var catalogue = RatioStar.Catalogue with { Measures = [.. RatioStar.Catalogue.Measures.Select(m => m.Name == "Burglaries" ? m with { Sensitive = true } : m)] };
        foreach (var measure in new[] { "BurglaryShare", "RobberiesPerBurglary" })
        {
            Assert.Equal(QueryErrorCode.Denied, Assert.Throws<QueryException>(() => RatioStar.Compile(Barnet.GroupBy([], Measure(measure, "Value")), catalogue)).Code);
        }
    }

    [Fact]
    public void A_protected_total_has_no_limits_and_no_parts()
    {
        var catalogue = RatioStar.Catalogue with
        {
            Measures =
            [
                .. RatioStar.Catalogue.Measures,
                RatioStar.Count("Repeats", "sum(\"Count\")", "marac") with { Sensitive = true },
                RatioStar.Ratio("RepeatRate", "Repeats", "Cases", Warehouse.Catalog.MeasureInterval.Wilson, 100, "marac") with { Sensitive = true },
            ],
        };
        var statement = RatioStar.Compile(From("MaracCases").GroupBy([], Measure("RepeatRate", "Rate"), Measure("Repeats", "Cases")), catalogue);
        star.AssertRows(statement, "∅|denied|denied|∅|∅|∅|∅|∅|denied|denied|∅|∅");
        Assert.DoesNotContain("FROM", statement.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_a_measure_fixes_is_settled_for_it_alone()
    {
        var catalogue = RatioStar.Catalogue with
        {
            Relations = SmallStar.WithGrains(new(["borough", "mps_borough"]), new(["borough", "home_office"]), new(["ward", "mps_ward"])).Relations,
            Measures =
            [
                .. RatioStar.Catalogue.Measures,
                RatioStar.Count("Police", "sum(\"Count\") FILTER (WHERE \"SourceCode\" = 'mps_borough')") with { Fixes = ["SourceCode"] },
                RatioStar.Count("Both", "sum(\"Count\") FILTER (WHERE \"SourceCode\" IN ('mps_borough', 'home_office'))") with { Fixes = ["SourceCode"] },
                RatioStar.Ratio("PoliceShare", "Police", "Count", Warehouse.Catalog.MeasureInterval.Wilson, 100),
            ],
        };
        Assert.NotEmpty(RatioStar.Compile(From("RecordedOffences").GroupBy([], Measure("Police", "Total")), catalogue).Text);
        Assert.NotEmpty(RatioStar.Compile(Winter.GroupBy([], Measure("Both", "Total")), catalogue).Text);
        Refused(Winter.GroupBy([], Measure("Police", "Total"), Sum("Count", "All")), "SourceCode");
        Refused(Winter.GroupBy([], Measure("PoliceShare", "Share")), "SourceCode");
        Refused(From("RecordedOffences").GroupBy([], Measure("Burglaries", "Total"), Measure("Police", "Police")), "AreaType");

        void Refused(QueryTree tree, string column) => Assert.Equal(
            (QueryErrorCode.MixedGrain, column),
            Assert.Throws<QueryException>(() => RatioStar.Compile(tree, catalogue)) is var error ? (error.Code, error.Target) : default);
    }
}
