using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Query;

public sealed class SuppliedAreaTests
{
    private const string LeftOut = "geography_basis";

    // Old wards as supplied until April 2022 and new ones since; each also shared out to the other set.
    private static readonly Catalogue SharedOut = SmallStar.With("offence", r => r with
    {
        Key = ["Id"],
        Columns = [.. r.Columns, Own("Id", ColumnType.Int64, "id"), Own("BoundarySet", ColumnType.String, "boundary_set"), Own("GeographyBasis", ColumnType.String, LeftOut)],
        Grains =
        [
            new(["AreaType", "SourceCode", "BoundarySet", "GeographyBasis"],
            [
                new(["ward", "mps_ward", "WD2002", "exact"], Month(2021, 4), Month(2022, 4)),
                new(["ward", "mps_ward", "WD2022", "apportioned"], Month(2021, 4), Month(2022, 4)),
                new(["ward", "mps_ward", "WD2022", "exact"], Month(2022, 5), Month(2024, 3)),
                new(["ward", "mps_ward", "WD2002", "apportioned"], Month(2022, 5), Month(2024, 3)),
            ]),
        ],
    });

    private static readonly QueryTree Offences = From("RecordedOffences");

    [Fact]
    public void A_month_of_wards_is_read_as_supplied_without_naming_a_boundary_set() =>
        Assert.Contains(LeftOut, Text(Offences.Where(Eq("Month", Month(2024, 3))).GroupBy([], Sum("Count", "Total"))), StringComparison.Ordinal);

    [Fact]
    public void Rows_are_those_that_were_supplied_on_every_page()
    {
        Assert.Contains(LeftOut, Text(Offences.Select("Month", "Count")), StringComparison.Ordinal);
        Assert.Contains(LeftOut, Text(Offences.Where(Gt("Id", 17)).Select("Month", "Count")), StringComparison.Ordinal);
    }

    [Fact]
    public void Months_on_both_sides_of_the_change_are_refused_until_a_boundary_set_is_named()
    {
        var both = Offences.Where(Ge("Month", Month(2022, 1))).GroupBy([], Sum("Count", "Total"));
        Assert.Equal("BoundarySet", Assert.Throws<QueryException>(() => Text(both)).Target);
        var text = Text(Offences.Where(And(Ge("Month", Month(2022, 1)), Eq("BoundarySet", "WD2022"))).GroupBy([], Sum("Count", "Total")));
        Assert.DoesNotContain(LeftOut + "\" <>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_area_a_named_row_and_a_group_by_boundary_set_mean_what_is_shared_out_too()
    {
        foreach (var tree in (QueryTree[])
        [
            Offences.Where(Eq("AreaCode", "E05013637")).GroupBy([], Sum("Count", "Total")),
            Offences.Where(Eq("Id", 17)).Select("Month", "Count"),
            Offences.GroupBy(["BoundarySet"], Sum("Count", "Total")),
        ])
        {
            Assert.DoesNotContain(LeftOut + "\" <>", Text(tree), StringComparison.Ordinal);
        }
    }

    private static string Text(QueryTree tree) => Compiler.Compile(tree, SharedOut, Role.Public, null).Text;

    private static DateOnly Month(int year, int month) => new(year, month, 1);

    private static Column Own(string name, ColumnType type, string physical) => new(name, type, Nullable: false, Additive: false, "", null, physical);
}
