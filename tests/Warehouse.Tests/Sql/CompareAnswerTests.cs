using Warehouse.Query;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>Values beside those of an earlier time and of a group of boroughs. Columns: value, then those of the comparison, each with status and reason where it has them.</summary>
public sealed class CompareAnswerTests(TermsStar star) : IClassFixture<TermsStar>
{
    private static readonly Expression Winter = And(Ge("Month", Month(2022, 12)), Le("Month", Month(2023, 2)));
    private static readonly QueryTree Barnet = From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("AreaType", "borough"), Winter));
    private static readonly Comparison YearBefore = new Comparison.Earlier("", EarlierTime.Year);

    // T-34 and T-35: 522 against 482 is up by 8.3%, and not clear.
    [Fact]
    public void The_same_months_of_the_year_before_stand_beside_a_total() => star.AssertRows(
        Compared(Barnet.Where(Eq("Offence", "Residential burglary")).GroupBy([], Sum("Count", "Total")), YearBefore),
        $"522|exact|∅|482|exact|∅|40|exact|∅|{Percent(522, 482)}|exact|∅|False");

    // T-35: 191 against 131 is clear; 8 against 0 is clear and has no percentage.
    [Fact]
    public void Each_group_has_its_own_year_before() => star.AssertRows(
        Compared(Barnet.GroupBy(["Offence"], Measure("Count", "Total")), YearBefore),
        "Business burglary|8|exact|∅|0|exact|∅|8|exact|∅|∅|exact|zero_base|True",
        $"Personal robbery|191|exact|∅|131|exact|∅|60|exact|∅|{Percent(191, 131)}|exact|∅|True",
        $"Residential burglary|522|exact|∅|482|exact|∅|40|exact|∅|{Percent(522, 482)}|exact|∅|False");

    [Fact]
    public void A_list_of_months_is_a_time_too() => star.AssertRows(
        Compared(From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("Offence", "Personal robbery"), In("Month", Month(2022, 12), Month(2023, 2)), Eq("AreaType", "borough"))).GroupBy(["Month"], Sum("Count", "Total")), YearBefore),
        $"2022-12-01|100|exact|∅|70|exact|∅|30|exact|∅|{Percent(100, 70)}|exact|∅|True");

    [Fact]
    public void A_group_that_only_the_year_before_had_is_there_with_zero() => star.AssertRows(
        Compared(From("RecordedOffences").Where(And(Eq("AreaCode", "E09000005"), Eq("AreaType", "borough"), Eq("Month", Month(2022, 12)))).GroupBy(["Offence"], Sum("Count", "Total")), YearBefore),
        "Business burglary|0|exact|∅|5|exact|∅|-5|exact|∅|∅|exact|small_base|False",
        "Residential burglary|130|exact|∅|100|exact|∅|30|exact|∅|30|exact|∅|True");

    [Fact]
    public void A_month_that_was_not_received_is_no_row_even_where_the_year_before_was() => Assert.DoesNotContain(
        star.Rows(Compared(From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("AreaType", "borough"))).GroupBy(["Month"], Sum("Count", "Total")), YearBefore)),
        r => r.StartsWith("2023-03", StringComparison.Ordinal) || r.StartsWith("2024", StringComparison.Ordinal));

    // Of Harrow nothing was received in the winter before.
    [Fact]
    public void A_year_before_that_was_not_received_is_null_and_says_why() => star.AssertRows(
        Compared(From("RecordedOffences").Where(And(Eq("AreaName", "Harrow"), Eq("AreaType", "borough"), Winter)).GroupBy(["AreaCode"], Sum("Count", "Total")), YearBefore),
        "E09000015|60|exact|∅|∅|incomplete|missing_period|∅|incomplete|missing_period|∅|incomplete|missing_period|∅");

    [Fact]
    public void The_period_before_is_as_long_as_that_which_is_asked_for() => star.AssertRows(
        Compared(From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("AreaType", "borough"), Eq("Offence", "Residential burglary"), Ge("Month", Month(2023, 1)), Le("Month", Month(2023, 2)))).GroupBy([], Sum("Count", "Total")), new Comparison.Earlier("", EarlierTime.Period)),
        "352|exact|∅|170|exact|∅|182|exact|∅|" + Percent(352, 170) + "|exact|∅|True");

    [Fact]
    public void Rolling_windows_have_their_year_before() => star.AssertRows(
        Compared(new QueryTree.From("RecordedOffences") { Period = PeriodType.Roll3 }.Where(And(Eq("AreaCode", "E09000003"), Eq("Offence", "Residential burglary"), Eq("PeriodEnd", new DateOnly(2023, 2, 28)))).GroupBy(["PeriodEnd"], Sum("Count", "Total")), YearBefore),
        $"2023-02-28|522|exact|∅|482|exact|∅|40|exact|∅|{Percent(522, 482)}|exact|∅|False");

    // T-37 in kind: Harrow 60, Barnet 522, and Brent's January is missing, so that its value is a part only.
    [Fact]
    public void Boroughs_are_ranked_and_stand_beside_their_group() => star.AssertRows(
        Compared(From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Eq("Offence", "Residential burglary"), Eq("Month", Month(2022, 12)))).GroupBy(["AreaCode", "AreaName"], Sum("Count", "Total")), new Comparison.Peers("", "three")),
        "E09000003|Barnet|170|exact|∅|320|exact|∅|∅|3|exact|∅|3", "E09000005|Brent|130|exact|∅|320|exact|∅|∅|2|exact|∅|3", "E09000015|Harrow|20|exact|∅|320|exact|∅|∅|1|exact|∅|3");

    // Nobody else had a business burglary, and everything was received: two zeros share the first rank.
    [Fact]
    public void A_borough_without_rows_is_ranked_with_its_zero() => star.AssertRows(
        Compared(From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("AreaType", "borough"), Eq("Month", Month(2023, 2)))).GroupBy(["Offence"], Sum("Count", "Total")), new Comparison.Peers("", "three")),
        "Business burglary|8|exact|∅|8|exact|∅|∅|3|exact|∅|3", "Residential burglary|172|exact|∅|302|exact|∅|∅|3|exact|∅|3");

    [Fact]
    public void Where_over_a_tenth_of_the_peers_are_missing_there_is_no_rank() => star.AssertRows(
        Compared(From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("AreaType", "borough"), Eq("Offence", "Residential burglary"), Eq("Month", Month(2023, 1)))).GroupBy([], Sum("Count", "Total")), new Comparison.Peers("", "three")),
        "180|exact|∅|200|incomplete|missing_period|∅|∅|incomplete|missing_period|2");

    // December: 170 of 270 against 150 of 220 a year before, 320 of 420 for all three. Wilson's limits are 57.1 and 68.5, so that 76.2 is
    // above (T-38); Newcombe's interval of the change, -13.5 to 3.3, holds 0. Two shares of 100 share the second rank (T-37).
    [Fact]
    public void A_share_changes_by_points_and_is_better_or_worse_than_its_group() => Assert.Equal(
        ["E09000003|62.96|68.18|-5.22|∅|False|76.19|better|1|3", "E09000005|100|100|0|∅|False|76.19|worse|2|3", "E09000015|100|∅|∅|∅|∅|76.19|worse|2|3"],
        star.Values(
            new QueryTree.Compare(
                From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Eq("Month", Month(2022, 12)))).GroupBy(["AreaCode"], Measure("BurglaryShare", "Share")),
                [YearBefore, new Comparison.Peers("", "three")]),
            "AreaCode", "Share", "SharePrevious", "ShareChange", "ShareChangePercent", "ShareChangeIsClear", "ShareComparator", "ShareComparedTo", "ShareRank", "ShareRanked"));

    [Fact]
    public void A_comparison_can_be_filtered_and_sorted_by() => star.AssertRows(
        Compared(Barnet.GroupBy(["Offence"], Measure("Count", "Total")), YearBefore).Where(Gt("TotalChange", 30)).OrderBy("-TotalChange").Select("Offence", "TotalChange").Page(0, 1),
        "Personal robbery|60|exact|∅");

    [Fact]
    public void A_time_before_needs_a_time()
    {
        Assert.Contains("their first and their last", Refused(Compared(From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Ge("Month", Month(2022, 1)))).GroupBy([], Sum("Count", "Total")), YearBefore)).Message, StringComparison.Ordinal);
        Assert.Contains("'previousYear'", Refused(Compared(Barnet.GroupBy([], Sum("Count", "Total")), new Comparison.Peers("", "previousyears"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Peers_are_boroughs() => Assert.Contains(
        "AreaType eq 'borough'", Refused(Compared(From("RecordedOffences").Where(And(Eq("AreaType", "ward"), Winter)).GroupBy(["AreaCode"], Sum("Count", "Total")), new Comparison.Peers("", "three"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_protected_total_stays_withheld_beside_everything()
    {
        star.AssertRows(Compared(From("MaracCases").GroupBy([], Sum("Count", "Total")), YearBefore), "∅|denied|denied|∅|denied|denied|∅|denied|denied|∅|denied|denied|∅");
        Assert.Equal(QueryErrorCode.Denied, Refused(Compared(From("MaracCases").GroupBy(["CaseId"], Sum("Count", "Total")), YearBefore)).Code);
    }

    private static QueryTree.Compare Compared(QueryTree groups, Comparison comparison) => new(groups, [comparison]);

    private static string Percent(double now, double then) => (100 * (now - then) / then).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static QueryException Refused(QueryTree tree) => Assert.Throws<QueryException>(() => TermsStar.Compile(tree));
}
