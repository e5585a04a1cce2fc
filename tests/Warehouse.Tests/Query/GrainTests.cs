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
    private static readonly Catalogue TwoSeries = SmallStar.WithGrains(new("borough", "mps_borough"), new("borough", "home_office"), new("ward", "mps_ward"));

    [Fact]
    public void The_example_of_the_contract_passes_without_a_source() =>
        Compile(SmallStar.Catalogue, From("RecordedOffences").Where(Burglary(Month(2022, 12), Month(2023, 2))).GroupBy([], Sum("Count", "Total")));

    [Fact]
    public void A_total_over_wards_and_boroughs_is_refused_and_names_the_filter()
    {
        var error = Refused(SmallStar.Catalogue, From("RecordedOffences").Where(Eq("Offence", "Robbery")).GroupBy(["Month"], Sum("Count", "Total")));
        Assert.Equal(QueryErrorCode.MixedGrain, error.Code);
        Assert.Equal("AreaType", error.Target);
        Assert.Contains("borough, ward", error.Message, StringComparison.Ordinal);
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

    private static void Compile(Catalogue catalogue, QueryTree tree) => Assert.NotEmpty(Compiler.Compile(tree, catalogue, Role.Public, null).Text);

    private static QueryException Refused(Catalogue catalogue, QueryTree tree) =>
        Assert.Throws<QueryException>(() => Compiler.Compile(tree, catalogue, Role.Public, null));
}
