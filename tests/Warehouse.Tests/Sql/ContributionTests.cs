using System.Globalization;
using Warehouse.Query;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>A change split into parts that add up to it. Columns: keys, part, then value, previous, change and share, each with status and reason.</summary>
public sealed class ContributionTests(TermsStar star) : IClassFixture<TermsStar>
{
    private static readonly Expression Winter = And(Ge("Month", Month(2022, 12)), Le("Month", Month(2023, 2)));
    private static readonly QueryTree Barnet = From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("AreaType", "borough"), Winter));

    // 721 against 613: +108, of which 8, 60 and 40.
    [Fact]
    public void A_change_is_split_by_offence() => star.AssertRows(
        Split(Barnet.GroupBy(["Offence"], Sum("Count", "Total"))),
        $"Business burglary|part|8|exact|∅|0|exact|∅|8|exact|∅|{Share(8, 108)}|exact|∅",
        $"Personal robbery|part|191|exact|∅|131|exact|∅|60|exact|∅|{Share(60, 108)}|exact|∅",
        $"Residential burglary|part|522|exact|∅|482|exact|∅|40|exact|∅|{Share(40, 108)}|exact|∅");

    // Barnet's residential burglaries went from 482 to 522; its two wards had 450 and then 470, and the other 32 and 52 no ward.
    [Fact]
    public void What_has_no_ward_is_a_row_of_its_own() => star.AssertRows(
        Split(From("RecordedOffences").Where(And(Eq("BoroughCode", "E09000003"), Eq("AreaType", "ward"), Eq("Offence", "Residential burglary"), Winter)).GroupBy(["AreaName"], Sum("Count", "Total"))),
        $"∅|no_ward|52|exact|∅|32|exact|∅|20|exact|∅|{Share(20, 40)}|exact|∅",
        $"Childs Hill|part|240|exact|∅|250|exact|∅|-10|exact|∅|{Share(-10, 40)}|exact|∅",
        $"Colindale North|part|230|exact|∅|200|exact|∅|30|exact|∅|{Share(30, 40)}|exact|∅");

    // Whatever the numbers are, the parts of either split add up to the change of the whole.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Parts_add_up_to_the_change(int seed)
    {
        using var other = new TermsStar();
        other.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT setseed({seed / 10m});
            INSERT INTO fact_offence SELECT month, area_key, offence_key, CASE WHEN area_key IN (3, 4) THEN 2 ELSE 1 END, 9, (random() * 50)::BIGINT, 'exact', '2023-04-01', '9999-12-31'
            FROM dim_month, (VALUES (1), (3), (4)) AS a(area_key), (VALUES (1), (2), (3)) AS o(offence_key) WHERE month BETWEEN '2021-04-01' AND '2023-02-01' AND random() < 0.6
            """));
        var change = long.Parse(other.Rows("""
            SELECT sum(count) FILTER (month BETWEEN '2022-12-01' AND '2023-02-01') - sum(count) FILTER (month BETWEEN '2021-12-01' AND '2022-02-01') FROM fact_offence WHERE area_key = 1
            """)[0], CultureInfo.InvariantCulture);

        string[] keys = ["OffenceGroup", "Offence", "Month"];
        Assert.All(keys, key => Assert.Equal(change, Added(other.Rows(Split(Barnet.GroupBy([key], Sum("Count", "Total")))), at: 8)));
        var wards = From("RecordedOffences").Where(And(Eq("BoroughCode", "E09000003"), Eq("AreaType", "ward"), Winter)).GroupBy(["AreaCode", "Offence"], Sum("Count", "Total"));
        Assert.Equal(change, Added(other.Rows(Split(wards)), at: 9));
    }

    [Fact]
    public void What_does_not_add_up_is_not_split()
    {
        Assert.Equal(QueryErrorCode.NotAdditive, Refused(Split(Barnet.GroupBy(["Offence"], Of("Count", AggregationMethod.Average, "Mean")))).Code);
        Assert.Contains("Take 'Count'", Refused(Split(Barnet.GroupBy(["Month"], Measure("BurglaryShare", "Share")))).Message, StringComparison.Ordinal);
        Assert.Contains("'Total' cannot be split", Refused(Split(Barnet.GroupBy(["Offence"], Measure("Count", "Total")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_names_what_it_is_by() => Assert.Contains("groupby((Offence)", Refused(Split(Barnet.GroupBy([], Sum("Count", "Total")))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_protected_change_is_not_split() =>
        Assert.Equal(QueryErrorCode.Denied, Refused(Split(From("MaracCases").GroupBy(["CaseId"], Sum("Count", "Total")))).Code);

    private static QueryTree.Contributions Split(QueryTree groups) => new(groups, EarlierTime.Year);

    private static long Added(string[] rows, int at) => rows.Sum(r => long.Parse(r.Split('|')[at], CultureInfo.InvariantCulture));

    private static string Share(double part, double whole) => (100 * part / whole).ToString(CultureInfo.InvariantCulture);

    private static QueryException Refused(QueryTree tree) => Assert.Throws<QueryException>(() => TermsStar.Compile(tree));
}
