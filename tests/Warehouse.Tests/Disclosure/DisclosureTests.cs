using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Disclosure;

public sealed class DisclosureTests
{
    private static readonly QueryTree Cases = From("MaracCases");

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_protected_fact_is_denied_to_every_role_in_every_position(Role role)
    {
        foreach (var tree in new[]
        {
            Cases,
            Cases.Where(Eq("CaseId", 1)),
            Cases.Count(),
            Cases.Where(Gt("Count", 3)).Count(),
            Cases.OrderBy("-Count").Page(0, 1),
            Cases.Select("CaseId"),
            Cases.Where(Eq("CaseId", 1)).GroupBy([], Sum("Count", "Total")),
            Cases.GroupBy([], Sum("Count", "Total"), Rows("Rows")),
            Cases.GroupBy([], Sum("Count", "Total")).Where(Gt("Total", 4)),
            Cases.GroupBy([], Sum("Count", "Total")).Count(),
            Cases.Page(0, 4).GroupBy([], Sum("Count", "Total")),
            Cases.GroupBy(["CaseId"], Rows("Rows")),
            Cases.Page(0, 0),
        })
        {
            AssertDenied(tree, SmallStar.Catalogue, role);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Its_total_is_one_row_that_says_so_and_no_table_is_read(Role role)
    {
        using var star = new SmallStarDatabase();
        foreach (var total in new[] { Cases.GroupBy([], Sum("Count", "Total")), Cases.GroupBy([], Measure("Cases", "Total")), Cases.GroupBy([], Sum("Count", "Total")).OrderBy("Total").Select("Total").Page(0, 2) })
        {
            var statement = Compiler.Compile(total, SmallStar.Catalogue, role, null);
            star.AssertRows(statement, "∅|denied|denied");
            Assert.DoesNotContain("FROM", statement.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_protected_dimension_is_denied_through_every_path()
    {
        var catalogue = SmallStar.Catalogue with { Relations = [.. SmallStar.Catalogue.Relations.Select(r => r.Stem == "area" ? r with { Sensitive = true } : r)] };
        foreach (var tree in new[]
        {
            From("RecordedOffences"),
            From("RecordedOffences").Select("AreaName"),
            From("RecordedOffences").Select("Area/AreaName"),
            From("RecordedOffences").Where(Eq("Area/AreaName", "x")).Select("Month"),
            From("RecordedOffences").Where(Not(Eq("AreaCode", "x"))).Count(),
            From("RecordedOffences").OrderBy("AreaCode").Select("Month"),
            From("RecordedOffences").GroupBy(["AreaCode"], Rows("Rows")),
            From("RecordedOffences").GroupBy([], Of("AreaCode", AggregationMethod.CountDistinct, "Areas")),
        })
        {
            AssertDenied(tree, catalogue, Role.Steward);
        }

        Assert.NotEmpty(Compiler.Compile(From("RecordedOffences").GroupBy(["Month"], Rows("Rows")), catalogue, Role.Public, null).Text);
    }

    [Fact]
    public void A_protected_measure_of_an_open_fact_is_denied()
    {
        var catalogue = SmallStar.Catalogue with { Measures = [.. SmallStar.Catalogue.Measures.Select(m => m with { Sensitive = true })] };
        AssertDenied(From("RecordedOffences").Where(Eq("AreaType", "ward")).GroupBy(["Month"], Measure("Count", "Total")), catalogue, Role.Public);
    }

    [Fact]
    public void The_message_tells_nothing_about_the_data()
    {
        var error = Assert.Throws<QueryException>(() => Compiler.Compile(Cases, SmallStar.Catalogue, Role.Council, null));
        Assert.DoesNotContain("fact_", error.Message, StringComparison.Ordinal);
        Assert.Contains("'council'", error.Message, StringComparison.Ordinal);
    }

    private static void AssertDenied(QueryTree tree, Catalogue catalogue, Role role) =>
        Assert.Equal(QueryErrorCode.Denied, Assert.Throws<QueryException>(() => Compiler.Compile(tree, catalogue, role, null)).Code);
}
