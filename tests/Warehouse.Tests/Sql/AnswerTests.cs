using Warehouse.Access;
using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>Answers against what the rows of the small star add up to by hand.</summary>
public sealed class AnswerTests(SmallStarDatabase star) : IClassFixture<SmallStarDatabase>
{
    private static readonly QueryTree Offences = From("RecordedOffences");
    private static readonly Expression Boroughs = Eq("AreaType", "borough");
    private static readonly Expression Burglary = Eq("Offence", "Residential burglary");

    [Fact]
    public void Barnet_has_522_burglaries_from_december_to_february() => star.AssertRows(
        Offences.Where(Trees.Burglary(Month(2022, 12), Month(2023, 2))).GroupBy([], Sum("Count", "Total")),
        "522|exact|∅");

    [Fact]
    public void The_measure_gives_the_same_as_the_sum() => star.AssertRows(
        Offences.Where(Trees.Burglary(Month(2022, 12), Month(2023, 2))).GroupBy([], Measure("Count", "Total")),
        "522|exact|∅");

    [Fact]
    public void As_of_a_day_before_the_revision_the_old_count_is_given()
    {
        var tree = Offences.Where(Trees.Burglary(Month(2022, 12), Month(2022, 12))).GroupBy([], Sum("Count", "Total"));
        star.AssertRows(SmallStarDatabase.Compile(tree, new DateOnly(2023, 4, 30)), "168|exact|∅");
        star.AssertRows(SmallStarDatabase.Compile(tree, new DateOnly(2023, 5, 1)), "170|exact|∅");
        star.AssertRows(SmallStarDatabase.Compile(tree, new DateOnly(2023, 2, 28)), "∅|incomplete|missing_period");
    }

    [Fact]
    public void A_versioned_dimension_is_read_as_of_the_same_day()
    {
        using var own = new SmallStarDatabase();
        own.Execute("""
            CREATE OR REPLACE TABLE dim_offence AS
            SELECT *, DATE '2000-01-01' AS valid_from, DATE '9999-12-31' AS valid_to FROM dim_offence WHERE offence_key <> 2
            UNION ALL
            SELECT 2, 'Robbery', offence, valid_from, valid_to
            FROM (VALUES ('Mugging', DATE '2000-01-01', DATE '2023-04-01'), ('Personal robbery', DATE '2023-04-01', DATE '9999-12-31')) AS t(offence, valid_from, valid_to)
            """);
        var versioned = SmallStar.With("offence_type", r => r with { Versioned = true });
        var names = Offences.Where(And(Eq("AreaCode", "E09000003"), Eq("Month", Month(2023, 1)))).GroupBy(["Offence"], Sum("Count", "Total"));
        own.AssertRows(Compiler.Compile(names, versioned, Role.Public, new DateOnly(2023, 3, 31)), "Mugging|64|provisional|∅", "Residential burglary|180|exact|∅");
        own.AssertRows(Compiler.Compile(names, versioned, Role.Public, new DateOnly(2023, 4, 1)), "Personal robbery|64|provisional|∅", "Residential burglary|180|exact|∅");
        own.AssertRows(Compiler.Compile(names, versioned, Role.Public, null), "Personal robbery|64|provisional|∅", "Residential burglary|180|exact|∅");
    }

    [Fact]
    public void A_month_without_coverage_makes_a_total_incomplete() => star.AssertRows(
        Offences.Where(And(Eq("AreaCode", "E09000005"), Burglary, Ge("Month", Month(2022, 12)), Le("Month", Month(2023, 2)))).GroupBy([], Sum("Count", "Total")),
        "410|incomplete|missing_period");

    [Fact]
    public void A_total_over_several_boroughs_is_incomplete_when_one_of_them_lacks_a_month() => star.AssertRows(
        Offences.Where(And(Boroughs, Burglary, Ge("Month", Month(2022, 12)), Le("Month", Month(2023, 2)))).GroupBy([], Sum("Count", "Total")),
        "932|incomplete|missing_period");

    [Fact]
    public void A_borough_that_is_missing_from_all_the_months_asked_for_makes_a_total_incomplete()
    {
        // Brent was received in December and February, so it is expected in January.
        star.AssertRows(Offences.Where(And(Boroughs, Burglary, Eq("Month", Month(2023, 1)))).GroupBy([], Sum("Count", "Total")), "180|incomplete|missing_period");
        star.AssertRows(Offences.Where(And(Boroughs, Burglary, Eq("Month", Month(2023, 2)))).GroupBy([], Sum("Count", "Total")), "382|exact|∅");
        star.AssertRows(
            Offences.Where(And(Boroughs, Burglary)).GroupBy(["Month"], Sum("Count", "Total")),
            "2022-12-01|370|exact|∅", "2023-01-01|180|incomplete|missing_period", "2023-02-01|382|exact|∅");
        star.AssertRows(
            Offences.Where(And(Boroughs, Burglary, Ge("Month", Month(2022, 12)))).GroupBy(["Quarter", "AreaType"], Sum("Count", "Total")),
            "2022/23 Q3|borough|370|exact|∅", "2022/23 Q4|borough|562|incomplete|missing_period");
    }

    [Fact]
    public void A_total_over_named_areas_is_incomplete_when_one_of_them_was_never_received()
    {
        star.AssertRows(
            Offences.Where(And(In("AreaCode", "E09000003", "E09000099"), Boroughs, Burglary, Eq("Month", Month(2022, 12)))).GroupBy([], Sum("Count", "Total")),
            "170|incomplete|missing_period");
        star.AssertRows(
            Offences.Where(And(In("AreaCode", "E09000003", "E09000005"), Boroughs, Burglary, Eq("Month", Month(2022, 12)))).GroupBy([], Sum("Count", "Total")),
            "370|exact|∅");
        star.AssertRows(
            Offences.Where(And(In("AreaCode", "E05013637", "E05013631"), Burglary, Eq("Month", Month(2023, 2)), Eq("AreaType", "ward"))).GroupBy(["Offence"], Sum("Count", "Total")),
            "Residential burglary|7|exact|∅");
    }

    [Fact]
    public void Statuses_are_chosen_by_rank_and_sorted_as_the_text_that_they_are_compared_with()
    {
        star.AssertRows(Offences.GroupBy(["AreaType"], Of("Status", AggregationMethod.Max, "Worst")).OrderBy("-Worst"), "ward|suppressed", "borough|provisional");
        Assert.Contains("CAST(\"Status\" AS VARCHAR) ASC", SmallStarDatabase.Compile(Offences.OrderBy("Status").Select("Status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_covered_month_without_rows_is_zero_and_exact() => star.AssertRows(
        Offences.Where(And(Eq("AreaCode", "E09000003"), Eq("Month", Month(2023, 3)))).GroupBy([], Sum("Count", "Total"), Measure("Count", "Offences"), Of("Count", AggregationMethod.Average, "Mean"), Trees.Rows("Rows")),
        "0|exact|∅|0|exact|∅|∅|exact|zero_base|0");

    [Fact]
    public void A_member_that_does_not_exist_has_no_zeros() => star.AssertRows(
        Offences.Where(And(Eq("AreaCode", "E09000003"), Eq("Offence", "Residental burglery"), Eq("Month", Month(2023, 3)))).GroupBy([], Sum("Count", "Total")),
        "∅|incomplete|missing_period");

    [Fact]
    public void A_member_that_exists_has_them() => star.AssertRows(
        Offences.Where(And(Eq("AreaCode", "E09000003"), Burglary, Eq("Month", Month(2023, 3)))).GroupBy([], Sum("Count", "Total")),
        "0|exact|∅");

    [Fact]
    public void A_month_that_was_never_received_is_null_and_says_so() => star.AssertRows(
        Offences.Where(And(Eq("AreaCode", "E09000003"), Eq("Month", Month(2022, 4)))).GroupBy([], Sum("Count", "Total")),
        "∅|incomplete|missing_period");

    [Fact]
    public void The_financial_year_counts_as_bounds() => star.AssertRows(
        Offences.Where(And(Eq("AreaCode", "E09000003"), Eq("FinancialYear", "2022/23"))).GroupBy([], Sum("Count", "Total")),
        "646|incomplete|missing_period");

    [Fact]
    public void Without_bounds_nothing_is_said_of_months() => star.AssertRows(
        Offences.Where(And(Eq("AreaCode", "E09000003"), Burglary)).GroupBy([], Sum("Count", "Total")),
        "522|exact|∅");

    [Fact]
    public void The_worst_status_of_the_rows_is_the_status_of_the_sum() => star.AssertRows(
        Offences.Where(Boroughs).GroupBy(["Offence", "AreaName"], Sum("Count", "Total")),
        "Personal robbery|Barnet|124|provisional|∅",
        "Residential burglary|Barnet|522|exact|∅",
        "Residential burglary|Brent|410|exact|∅");

    [Fact]
    public void Each_quarter_is_tested_by_itself() => star.AssertRows(
        Offences.Where(And(Boroughs, Burglary)).GroupBy(["Quarter", "AreaCode"], Sum("Count", "Total")),
        "2022/23 Q3|E09000003|170|incomplete|missing_period",
        "2022/23 Q3|E09000005|200|incomplete|missing_period",
        "2022/23 Q4|E09000003|352|exact|∅",
        "2022/23 Q4|E09000005|210|incomplete|missing_period");

    [Fact]
    public void A_quarter_cut_by_bounds_needs_only_the_months_within() => star.AssertRows(
        Offences.Where(And(Eq("AreaCode", "E09000003"), Burglary, Ge("Month", Month(2022, 12)))).GroupBy(["Quarter"], Sum("Count", "Total")),
        "2022/23 Q3|170|exact|∅",
        "2022/23 Q4|352|exact|∅");

    [Fact]
    public void A_suppressed_value_stays_null_beside_what_can_be_counted() => star.AssertRows(
        Offences.Where(And(Eq("AreaType", "ward"), Eq("Month", Month(2022, 12)))).GroupBy(["AreaName"], Sum("Count", "Total")),
        "Childs Hill|∅|suppressed|∅",
        "Colindale North|5|exact|∅");

    [Fact]
    public void Groups_can_be_filtered_sorted_paged_and_counted()
    {
        var groups = Offences.Where(Boroughs).GroupBy(["Month"], Sum("Count", "Total")).Where(Gt("Total", 100));
        star.AssertRows(groups.OrderBy("-Total").Select("Month", "Total").Page(1, 1), "2023-02-01|382|exact|∅");
        star.AssertRows(groups.Count(), "3");
        star.AssertRows(Offences.GroupBy(["Area/AreaName", "OffenceGroup"]).Count(), "6");
    }

    [Fact]
    public void Groups_of_groups_carry_the_status_on() => star.AssertRows(
        Offences.Where(Boroughs).GroupBy(["Month", "AreaCode"], Sum("Count", "Total")).GroupBy(["AreaCode"], Of("Total", AggregationMethod.Max, "Most"), Sum("Total", "All")),
        "E09000003|244|provisional|∅|646|provisional|∅",
        "E09000005|210|exact|∅|410|exact|∅");

    [Fact]
    public void Aggregates_skip_nulls_and_count_rows() => star.AssertRows(
        From("PublishedFigures").GroupBy(
            ["Measure"],
            Of("Value", AggregationMethod.Min, "Low"), Of("Value", AggregationMethod.Max, "High"), Of("Share", AggregationMethod.Average, "Mean"), Of("Checked", AggregationMethod.CountDistinct, "Kinds"), Trees.Rows("Rows")),
        "x|1.50|1.50|0.5|1|2",
        "y|-2.25|7.00|3.1666666666666665|2|3",
        "z|7.00|7.00|-7|0|1");

    [Fact]
    public void A_path_through_a_dimension_reads_as_the_flat_column() => star.AssertRows(
        Offences.Where(Eq("Area/AreaName", "Brent")).Select("Month", "Area/AreaCode", "CalendarMonth/Quarter"),
        "2022-12-01|E09000005|2022/23 Q3",
        "2023-02-01|E09000005|2022/23 Q4");

    [Fact]
    public void Nulls_come_first_ascending_and_last_descending()
    {
        star.AssertRows(From("PublishedFigures").OrderBy("Rank").Select("FigureId"), "c", "f", "d", "a", "b", "e");
        star.AssertRows(From("PublishedFigures").OrderBy("-Rank").Select("FigureId"), "e", "b", "a", "d", "f", "c");
    }

    [Fact]
    public void Any_page_size_gives_the_same_rows()
    {
        foreach (var tree in new[]
        {
            Offences,
            Offences.OrderBy("-Count", "AreaName").Select("Month", "AreaName", "Count"),
            Offences.Where(Boroughs).GroupBy(["Month", "Offence"], Sum("Count", "Total")).OrderBy("Total"),
            From("PublishedFigures").OrderBy("Checked"),
        })
        {
            var whole = star.Rows(tree);
            Assert.NotEmpty(whole);
            for (var size = 1; size <= whole.Length + 1; size++)
            {
                var columns = SmallStarDatabase.Compile(tree).Columns.Length;
                var pages = Enumerable.Range(0, whole.Length).Where(i => i % size == 0).SelectMany(skip => star.Rows(tree.Page(skip, size)));
                Assert.Equal(whole, pages.Select(row => string.Join('|', row.Split('|').Take(columns))));
            }
        }
    }

    [Fact]
    public void A_page_of_a_page_is_cut_from_the_page()
    {
        var ids = From("PublishedFigures").Select("FigureId");
        star.AssertRows(ids.Page(1, 3).Page(1, 5), "c", "d");
        star.AssertRows(ids.Page(1, 3).Page(5, 5));
        star.AssertRows(ids.Page(4, null).Page(1, 1), "f");
        star.AssertRows(ids.Page(1, 3).Count(), "3");
        star.AssertRows(From("PublishedFigures").OrderBy("-FigureId").Page(0, 2).Where(Ne("FigureId", "f")).Select("FigureId"), "e");
    }

    [Fact]
    public void The_order_of_a_page_can_be_continued_from_columns_that_are_not_shown()
    {
        var statement = SmallStarDatabase.Compile(Offences.OrderBy("-Count").Select("Month").Page(0, 2));
        Assert.Equal(["Count", "Month", "AreaCode", "Offence", "SourceCode"], statement.Order.Select(o => o.Path.Name));
        Assert.Equal([ResultRole.Value, .. Enumerable.Repeat(ResultRole.Order, 4)], statement.Columns.Select(c => c.Role));
        Assert.All(statement.Order, o => Assert.Equal(o.Path.Name, statement.Columns[o.Ordinal].Name));
    }

    [Fact]
    public void A_sum_that_is_too_large_is_an_error_and_never_wraps()
    {
        var tree = Offences.GroupBy(["AreaType"], Sum("Count", "Total"));
        var statement = SmallStarDatabase.Compile(tree);
        var doubled = statement with { Text = statement.Text.Replace("f.\"count\"", "(f.\"count\" + 9223372036854775000)", StringComparison.Ordinal) };
        Assert.Throws<DuckDb.DuckDBException>(() => star.Rows(doubled));
    }
}
