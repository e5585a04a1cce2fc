using System.Collections.Immutable;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Query;

/// <summary>
/// Breaks stand beside results that lie across them. Boroughs are held from 2010 to 2024; wards of the old boundaries until April 2022,
/// of the new ones from May.
/// </summary>
public sealed class BreakTests
{
    private static readonly BreakPlace Barnet = new("E09000003", "Barnet", ["E09000003", "E05013637", "E05000046"]);
    private static readonly ImmutableSortedDictionary<string, string> Burglary =
        ImmutableSortedDictionary.CreateRange<string, string>([new("Offence", "Residential burglary"), new("OffenceGroup", "Burglary")]);

    private static readonly Catalogue Star = SmallStar.With("offence", r => r with
    {
        Columns =
        [
            .. r.Columns,
            new("BoundarySet", ColumnType.String, Nullable: true, Additive: false, "", "Area", "boundary_set"),
            new("BoroughName", ColumnType.String, Nullable: true, Additive: false, "", "Area", "borough_name"),
        ],
        Grains =
        [
            new(
                ["AreaType", "SourceCode", "BoundarySet"],
                [
                    new(["borough", "mps_borough", null], Month(2010, 4), Month(2024, 3)),
                    new(["ward", "mps_ward", "WD2002"], Month(2020, 1), Month(2022, 4)),
                    new(["ward", "mps_ward", "WD2022"], Month(2022, 5), Month(2024, 3)),
                ]),
        ],
    }) with
    {
        Breaks =
        [
            Break(2017, 4, "definition") with { Subject = "Residential burglary", Members = Burglary },
            Break(2019, 4, "taxonomy"),
            Break(2022, 5, "geography") with { AreaType = "ward", Place = Barnet, Date = new DateOnly(2022, 5, 5) },
            Break(2024, 3, "attribution") with { SourceCode = "mps_ward" },
            Break(2019, 4, "of another fact") with { Fact = "treatment" },
        ],
    };

    private static readonly QueryTree Boroughs = From("RecordedOffences").Where(Eq("AreaType", "borough"));
    private static readonly QueryTree Wards = From("RecordedOffences").Where(Eq("AreaType", "ward"));

    [Fact]
    public void Without_bounds_the_months_are_those_that_the_data_holds() =>
        Assert.Equal("2017 definition, 2019 taxonomy", Breaks(Boroughs.GroupBy([], Sum("Count", "Total"))));

    [Fact]
    public void Months_on_one_side_of_it_are_not_across_it()
    {
        Assert.Equal("", Breaks(Boroughs.Where(And(Ge("Month", Month(2017, 4)), Le("Month", Month(2019, 3)))).GroupBy(["Month"], Sum("Count", "Total"))));
        Assert.Equal("2019 taxonomy", Breaks(Boroughs.Where(And(Ge("Month", Month(2017, 4)), Le("Month", Month(2019, 4)))).GroupBy(["Month"], Sum("Count", "Total"))));
        Assert.Equal("2017 definition", Breaks(Boroughs.Where(And(Ge("Month", Month(2017, 3)), Lt("Month", Month(2019, 4)))).GroupBy(["Month"], Sum("Count", "Total"))));
        Assert.Equal("", Breaks(Boroughs.Where(Eq("FinancialYear", "2018/19")).GroupBy([], Sum("Count", "Total"))));
        Assert.Equal("2019 taxonomy", Breaks(Boroughs.Where(In("FinancialYear", "2018/19", "2019/20")).GroupBy(["FinancialYear"], Sum("Count", "Total"))));
    }

    [Fact]
    public void A_break_of_one_offence_concerns_what_holds_that_offence()
    {
        Assert.Equal("2019 taxonomy", Breaks(Boroughs.Where(Eq("Offence", "Personal robbery")).GroupBy([], Sum("Count", "Total"))));
        Assert.Equal("2019 taxonomy", Breaks(Boroughs.Where(Eq("OffenceGroup", "Robbery")).GroupBy([], Sum("Count", "Total"))));
        Assert.Equal("2017 definition, 2019 taxonomy", Breaks(Boroughs.Where(Eq("OffenceType/OffenceGroup", "Burglary")).GroupBy([], Sum("Count", "Total"))));
    }

    [Fact]
    public void A_break_of_one_borough_concerns_what_lies_in_it()
    {
        var series = Wards.Where(And(Ge("Month", Month(2022, 1)), Lt("Month", Month(2024, 3))));
        Assert.Equal("2022 geography", Breaks(series.GroupBy(["AreaCode", "Month"], Sum("Count", "Total"))));
        Assert.Equal("2022 geography", Breaks(series.Where(Eq("BoroughName", "Barnet")).GroupBy(["BoundarySet"], Sum("Count", "Total"))));
        Assert.Equal("", Breaks(series.Where(Eq("BoroughCode", "E09000005")).GroupBy(["BoundarySet"], Sum("Count", "Total"))));
        Assert.Equal("", Breaks(series.Where(In("AreaCode", "E05013496", "E05013497")).GroupBy(["AreaCode"], Sum("Count", "Total"))));
    }

    [Fact]
    public void One_boundary_set_is_the_same_land_throughout() =>
        Assert.Equal("", Breaks(Wards.Where(And(Eq("BoundarySet", "WD2022"), Lt("Month", Month(2024, 3)))).GroupBy(["Month"], Sum("Count", "Total"))));

    [Fact]
    public void A_break_of_one_series_leaves_the_others_untouched()
    {
        Assert.Equal("2024 attribution", Breaks(Wards.Where(Ge("Month", Month(2023, 1))).GroupBy([], Sum("Count", "Total"))));
        Assert.Equal("", Breaks(Boroughs.Where(Ge("Month", Month(2023, 1))).GroupBy([], Sum("Count", "Total"))));
    }

    [Fact]
    public void Rows_carry_them_and_numbers_of_rows_do_not()
    {
        Assert.Equal("2017 definition, 2019 taxonomy", Breaks(Boroughs.Page(0, 10)));
        Assert.Equal("", Breaks(Boroughs.Count()));
        Assert.Equal("", Breaks(From("PublishedFigures")));
    }

    private static string Breaks(QueryTree tree) =>
        string.Join(", ", Compiler.Compile(tree, Star, Role.Public, null).Breaks.Select(b => FormattableString.Invariant($"{b.Date.Year} {b.Kind}")));

    private static FactBreak Break(int year, int month, string kind) =>
        new("offence", null, null, null, null, ImmutableSortedDictionary<string, string>.Empty, new DateOnly(year, month, 1), kind, "What changed.");
}
