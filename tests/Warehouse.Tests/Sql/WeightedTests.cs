using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>
/// Counts that are shared out: Colindale's 120 burglaries of April go to three wards by 0.50, 0.45 and 0.05 (methods, T-47), two single
/// robberies by halves. In May the wards are counted as they are.
/// </summary>
public sealed class WeightedTests : IClassFixture<SmallStarDatabase>
{
    private static readonly Relation Shares = new(
        "share", RelationKind.Fact, "Shares", "Share", "share", "fact_share", "month x area x offence", "Offences, shared out.",
        Sensitive: false, Versioned: false, Coverage: null,
        [new(["GeographyBasis"], [new(["apportioned"], Month(2022, 4), Month(2022, 4)), new(["best_fit"], Month(2022, 4), Month(2022, 4)), new(["exact"], Month(2022, 5), Month(2022, 5))])],
        ["Id"],
        [
            new("Id", ColumnType.Int64, false, false, "", null, "id"),
            new("Month", ColumnType.Date, false, false, "", null, "month"),
            new("AreaName", ColumnType.String, false, false, "", "Area", "area_name"),
            new("Offence", ColumnType.String, false, false, "", "OffenceType", "offence"),
            new("GeographyBasis", ColumnType.String, false, false, "", null, "geography_basis"),
            new("Count", ColumnType.Int64, false, true, "", null, "count") { Weighted = true },
            new("Status", ColumnType.String, false, false, "", null, "status"),
        ],
        [new("Area", "area", "area_key", "area_key"), new("OffenceType", "offence_type", "offence_key", "offence_key")]);

    private static readonly Catalogue Catalogue = SmallStar.Catalogue with
    {
        Relations = SmallStar.Catalogue.Relations.Add(Shares),
        Measures = [.. SmallStar.Catalogue.Measures, Measure("Count", "sum(\"Count\")::BIGINT"), Measure("Burglaries", "(sum(\"Count\") FILTER (WHERE \"Offence\" = 'Residential burglary'))::BIGINT")],
    };

    private static readonly QueryTree April = From("Shares").Where(Eq("Month", Month(2022, 4)));

    private readonly SmallStarDatabase star;

    public WeightedTests(SmallStarDatabase star)
    {
        this.star = star;
        star.Execute("""
            CREATE OR REPLACE TABLE fact_share AS SELECT * REPLACE (status::status_enum AS status) FROM (VALUES
              (1, DATE '2022-04-01', 3, 1, 120::BIGINT, 0.50::DOUBLE, 'apportioned', 'estimated'),
              (2, DATE '2022-04-01', 4, 1, 120, 0.45, 'apportioned', 'estimated'),
              (3, DATE '2022-04-01', 5, 1, 120, 0.05, 'best_fit', 'estimated'),
              (4, DATE '2022-04-01', 3, 2, 1, 0.5, 'apportioned', 'estimated'),
              (5, DATE '2022-04-01', 4, 2, 1, 0.5, 'apportioned', 'estimated'),
              (6, DATE '2022-05-01', 3, 1, 7, 1.0, 'exact', 'exact')) AS t(id, month, area_key, offence_key, count, weight, geography_basis, status)
            """);
    }

    [Fact]
    public void A_row_shows_its_share_as_a_whole_number() => AssertRows(
        From("Shares").Select("AreaName", "Count", "GeographyBasis"),
        "Colindale North|60|apportioned", "Childs Hill|54|apportioned", "Elsewhere|6|best_fit", "Colindale North|1|apportioned", "Childs Hill|1|apportioned", "Colindale North|7|exact");

    [Fact]
    public void Shares_are_added_up_before_they_are_rounded() => AssertRows(
        April.GroupBy(["Offence"], Sum("Count", "Total")),
        "Personal robbery|1|estimated|∅|apportioned", "Residential burglary|120|estimated|∅|apportioned");

    [Fact]
    public void A_measure_gives_the_same_as_the_sum() => AssertRows(
        April.GroupBy([], Trees.Measure("Count", "Total"), Trees.Measure("Burglaries", "Burglaries")),
        "121|estimated|∅|apportioned|120|estimated|∅|apportioned");

    [Fact]
    public void Halves_go_away_from_zero_once() => AssertRows(
        April.Where(Eq("Offence", "Personal robbery")).GroupBy(["AreaName"], Trees.Measure("Count", "Total"), Of("Count", AggregationMethod.Average, "Mean"), Of("Count", AggregationMethod.Max, "Most")),
        "Childs Hill|1|estimated|∅|apportioned|0.5|estimated|∅|apportioned|1|estimated|∅|apportioned",
        "Colindale North|1|estimated|∅|apportioned|0.5|estimated|∅|apportioned|1|estimated|∅|apportioned");

    [Fact]
    public void Rows_are_filtered_and_sorted_by_what_they_show() => AssertRows(
        From("Shares").Where(And(Ge("Count", 6), Lt("Count", 60))).OrderBy("-Count").Select("Count"),
        "54", "7", "6");

    [Fact]
    public void The_worst_basis_of_a_group_stands_beside_its_value() => AssertRows(
        April.GroupBy(["AreaName"], Sum("Count", "Total")),
        "Childs Hill|55|estimated|∅|apportioned", "Colindale North|61|estimated|∅|apportioned", "Elsewhere|6|estimated|∅|best_fit");

    [Fact]
    public void It_goes_on_with_an_aggregate_of_aggregates() => AssertRows(
        From("Shares").GroupBy(["AreaName", "Month"], Sum("Count", "Total")).GroupBy(["AreaName"], Of("Total", AggregationMethod.Max, "Highest")),
        "Childs Hill|55|estimated|∅|apportioned", "Colindale North|61|estimated|∅|apportioned", "Elsewhere|6|estimated|∅|best_fit");

    [Fact]
    public void Where_the_filter_leaves_only_exact_rows_nothing_is_said() => AssertRows(
        From("Shares").Where(Ge("Month", Month(2022, 5))).GroupBy([], Sum("Count", "Total")),
        "7|exact|∅");

    [Fact]
    public void A_page_keeps_the_shares_that_are_added_up_behind_it() => AssertRows(
        From("Shares").OrderBy("-Id").Page(1, 2).GroupBy([], Sum("Count", "Total")),
        "1|estimated|∅|apportioned");

    private void AssertRows(QueryTree tree, params string[] expected) => star.AssertRows(Compiler.Compile(tree, Catalogue, Role.Public, null), expected);

    private static Measure Measure(string name, string expression) => new(
        name, name, "", "offences", 1, "share", ColumnType.Int64, expression, ["time", "area"], "none", false, ["ward"], "1", "", []);

}
