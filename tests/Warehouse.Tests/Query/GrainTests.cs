using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Query;

public sealed class GrainTests
{
    private static readonly Expression Wards = Eq("AreaType", "ward");

    // The same borough counted by two series, beside the ward series.
    private static readonly Catalogue TwoSeries = SmallStar.WithGrains(new(["borough", "mps_borough"]), new(["borough", "home_office"]), new(["ward", "mps_ward"]));

    private static readonly Grain New = new(["ward", "mps_ward", "WD2022"], Month(2022, 5), Month(2024, 3));

    // Wards as supplied: the old ones until April 2022, the new ones since.
    private static readonly Catalogue BothBoundaries = WithBoundaries(new(["ward", "mps_ward", "WD2002"], Month(2021, 4), Month(2022, 4)), New);

    private static readonly QueryTree Wards2022 = From("RecordedOffences").Where(And(Wards, Ge("Month", Month(2022, 1)), Le("Month", Month(2022, 12))));

    [Fact]
    public void The_example_of_the_contract_passes_without_a_source() =>
        Compile(SmallStar.Catalogue, From("RecordedOffences").Where(Burglary(Month(2022, 12), Month(2023, 2))).GroupBy([], Sum("Count", "Total")));

    [Fact]
    public void A_total_over_wards_and_boroughs_is_refused_and_names_the_filter()
    {
        var error = Refused(SmallStar.Catalogue, From("RecordedOffences").Where(Eq("Offence", "Robbery")).GroupBy(["Month"], Sum("Count", "Total")));
        Assert.Equal(QueryErrorCode.MixedGrain, error.Code);
        Assert.Equal("AreaType", error.Target);
        Assert.Equal(
            "'Total' would add up several values of AreaType (borough, ward), which count the same thing more than once: filter by AreaType, for example AreaType eq 'ward', or group by it.",
            error.Message);
    }

    [Fact]
    public void A_measure_is_held_to_the_same_rule() =>
        Assert.Equal(QueryErrorCode.MixedGrain, Refused(SmallStar.Catalogue, From("RecordedOffences").GroupBy(["Month"], Measure("Count", "Total"))).Code);

    [Fact]
    public void Rows_may_be_counted_whatever_they_mix() =>
        Compile(SmallStar.Catalogue, From("RecordedOffences").GroupBy(["Month"], Rows("Rows"), Of("Offence", AggregationMethod.CountDistinct, "Offences")));

    [Fact]
    public void What_a_filter_leaves_may_be_added_up()
    {
        foreach (var filter in new[]
        {
            Wards,
            Eq("SourceCode", "mps_ward"),
            Eq("Area/AreaType", "ward"),
            In("AreaType", "ward", "pseudo"),
            Ne("AreaType", "borough"),
            Not(Eq("AreaType", "borough")),
            Or(And(Wards, Eq("Offence", "Robbery")), And(Wards, Eq("Offence", "Arson"))),
            And(Gt("Count", 1), Wards),
            Eq("AreaCode", "E05013637"),
            In("AreaCode", "E05013637"),
        })
        {
            Compile(SmallStar.Catalogue, From("RecordedOffences").Where(filter).GroupBy(["Month"], Sum("Count", "Total")));
        }
    }

    [Fact]
    public void What_a_filter_leaves_open_may_not()
    {
        foreach (var filter in new[]
        {
            In("AreaType", "ward", "borough"),
            Or(Wards, Eq("Offence", "Robbery")),
            In("AreaCode", "E05013637", "E09000003"),
            Not(Eq("Offence", "Robbery")),
            Gt("AreaType", "a"),
        })
        {
            Assert.Equal(QueryErrorCode.MixedGrain, Refused(SmallStar.Catalogue, From("RecordedOffences").Where(filter).GroupBy(["Month"], Sum("Count", "Total"))).Code);
        }
    }

    [Fact]
    public void Groups_of_one_area_type_each_may_be_added_up()
    {
        Compile(SmallStar.Catalogue, From("RecordedOffences").GroupBy(["AreaType"], Sum("Count", "Total")));
        Compile(SmallStar.Catalogue, From("RecordedOffences").GroupBy(["Area/AreaCode"], Sum("Count", "Total")));
        Assert.Equal("AreaType", Refused(SmallStar.Catalogue, From("RecordedOffences").GroupBy(["AreaName"], Sum("Count", "Total"))).Target);
    }

    [Fact]
    public void Two_series_of_one_area_type_need_a_source()
    {
        var borough = From("RecordedOffences").Where(Eq("AreaCode", "E09000003"));
        Assert.Equal("SourceCode", Refused(TwoSeries, borough.GroupBy(["Month"], Sum("Count", "Total"))).Target);
        Compile(TwoSeries, borough.GroupBy(["Month", "SourceCode"], Sum("Count", "Total")));
        Compile(TwoSeries, borough.Where(Eq("Source/SourceCode", "home_office")).GroupBy(["Month"], Sum("Count", "Total")));
        Compile(TwoSeries, From("RecordedOffences").Where(Wards).GroupBy(["Month"], Sum("Count", "Total")));
    }

    [Fact]
    public void A_year_of_two_boundary_sets_is_not_comparable_and_one_of_them_is()
    {
        var error = Refused(BothBoundaries, Wards2022.GroupBy(["Month"], Sum("Count", "Total")));
        Assert.Equal((QueryErrorCode.NotComparable, "BoundarySet", "not_comparable"), (error.Code, error.Target, error.Reason));
        Assert.Contains("filter by BoundarySet, for example BoundarySet eq 'WD2022'", error.Message, StringComparison.Ordinal);
        Compile(BothBoundaries, Wards2022.Where(Eq("BoundarySet", "WD2002")).GroupBy(["Month"], Sum("Count", "Total")));
        Compile(BothBoundaries, Wards2022.GroupBy(["BoundarySet", "Month"], Sum("Count", "Total")));
        Compile(BothBoundaries, Wards2022.GroupBy(["AreaCode", "Month"], Sum("Count", "Total")));
        Compile(BothBoundaries, Wards2022.Where(Eq("AreaCode", "E05013637")).GroupBy(["Month"], Sum("Count", "Total")));
        Compile(BothBoundaries, From("RecordedOffences").Where(Eq("AreaType", "borough")).GroupBy(["Month"], Sum("Count", "Total")));
    }

    [Fact]
    public void Months_in_which_only_one_boundary_set_has_rows_need_no_filter_for_it()
    {
        var wards = From("RecordedOffences").Where(Wards);
        foreach (var months in new[]
        {
            Eq("Month", Month(2024, 3)),
            Ge("Month", Month(2022, 6)),
            Lt("Month", Month(2022, 5)),
            In("Month", Month(2021, 4), Month(2021, 5)),
            Eq("FinancialYear", "2023/24"),
            Eq("Quarter", "2021/22 Q4"),
            Gt("Quarter", "2022/23 Q1"),
            new Expression.Compare(ComparisonOperator.GreaterThan, Call(ScalarFunction.Year, Col("Month")), Lit(2022)),
        })
        {
            Compile(BothBoundaries, wards.Where(months).GroupBy([], Sum("Count", "Total")));
        }

        foreach (var months in new[] { Ge("Month", Month(2022, 4)), Le("Month", Month(2022, 5)), Eq("Quarter", "2022/23 Q1"), Ne("Month", Month(2022, 5)) })
        {
            Assert.Equal(QueryErrorCode.NotComparable, Refused(BothBoundaries, wards.Where(months).GroupBy([], Sum("Count", "Total"))).Code);
        }
    }

    [Fact]
    public void Wards_of_no_known_boundary_set_stand_beside_any() =>
        Compile(
            WithBoundaries(new(["ward", "mps_ward", null], Month(2022, 5), Month(2024, 3)), New),
            From("RecordedOffences").Where(Wards).GroupBy(["Month"], Sum("Count", "Total")));

    [Fact]
    public void A_column_with_very_many_members_is_decided_by_itself()
    {
        var residents = SmallStar.With("offence", r => r with
        {
            Grains = [new(["AreaType"], [new(["borough"])]), new(["Offence"], [.. Enumerable.Range(1980, 45).Select(y => new Grain([$"{y}"]))])],
        });
        var error = Refused(residents, From("RecordedOffences").GroupBy(["Month"], Sum("Count", "Total")));
        Assert.Contains("(1980, 1981, 1982, 1983, 1984, 1985, 1986, 1987 and 37 more)", error.Message, StringComparison.Ordinal);
        Assert.Contains("for example Offence eq '2024'", error.Message, StringComparison.Ordinal);
        Compile(residents, From("RecordedOffences").Where(Eq("Offence", "1999")).GroupBy(["Month"], Sum("Count", "Total")));
    }

    [Fact]
    public void A_number_under_the_name_of_a_column_says_nothing_about_it() =>
        Assert.Equal(
            QueryErrorCode.NotComparable,
            Refused(
                BothBoundaries,
                From("RecordedOffences").Where(Wards).GroupBy(["AreaCode"], Sum("Count", "Total"), Of("Month", AggregationMethod.Max, "Month"))
                    .Where(Ge("Month", Month(2022, 6))).GroupBy([], Sum("Total", "All"))).Code);

    [Fact]
    public void Adding_groups_up_again_is_held_to_the_same_rule()
    {
        var byType = From("RecordedOffences").GroupBy(["AreaType", "Month"], Sum("Count", "Total"));
        Assert.Equal("AreaType", Refused(SmallStar.Catalogue, byType.GroupBy(["Month"], Sum("Total", "All"))).Target);
        Compile(SmallStar.Catalogue, byType.Where(Wards).GroupBy(["Month"], Sum("Total", "All")));
    }

    [Fact]
    public void What_is_no_part_of_a_whole_is_not_summed()
    {
        var error = Refused(SmallStar.Catalogue, From("PublishedFigures").GroupBy(["Measure"], Sum("Value", "Total")));
        Assert.Equal(QueryErrorCode.NotAdditive, error.Code);
        Assert.Equal("Value", error.Target);
        Compile(SmallStar.Catalogue, From("PublishedFigures").GroupBy(["Measure"], Of("Value", AggregationMethod.Average, "Mean"), Of("Value", AggregationMethod.Max, "Largest")));
    }

    private static Catalogue WithBoundaries(params Grain[] wards) => SmallStar.With("offence", r => r with
    {
        Columns = r.Columns.Add(new("BoundarySet", ColumnType.String, Nullable: true, Additive: false, "", "Area", "boundary_set")),
        Grains = [new(["AreaType", "SourceCode", "BoundarySet"], [new(["borough", "mps_borough", null], Month(2020, 1), Month(2024, 3)), .. wards])],
    });

    private static void Compile(Catalogue catalogue, QueryTree tree) => Assert.NotEmpty(Compiler.Compile(tree, catalogue, Role.Public, null).Text);

    private static QueryException Refused(Catalogue catalogue, QueryTree tree) =>
        Assert.Throws<QueryException>(() => Compiler.Compile(tree, catalogue, Role.Public, null));
}
