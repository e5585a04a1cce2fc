using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>
/// What is not covered: Barnet's November 2022 was received and withdrawn; the files of December speak a taxonomy that tells residential
/// burglary and nothing else.
/// </summary>
public sealed class CoverageAnswerTests : IClassFixture<SmallStarDatabase>
{
    private static readonly Catalogue Star = SmallStar.With("offence", r => r with { Vocabulary = new("offence_of_taxonomy", "offence_key"), HasWithdrawnMonths = true });
    private static readonly QueryTree Barnet = From("RecordedOffences").Where(Eq("AreaCode", "E09000003"));
    private static readonly Expression Winter = And(Ge("Month", Month(2022, 12)), Le("Month", Month(2023, 2)));

    private readonly SmallStarDatabase star;

    public CoverageAnswerTests(SmallStarDatabase star)
    {
        this.star = star;
        star.Execute("""
            CREATE OR REPLACE TABLE offence_of_taxonomy AS FROM (VALUES ('OLD', 1), ('NEW', 1), ('NEW', 2), ('NEW', 3)) AS t(taxonomy, offence_key);
            ALTER TABLE coverage_offence ADD COLUMN IF NOT EXISTS reason VARCHAR;
            ALTER TABLE coverage_offence ADD COLUMN IF NOT EXISTS taxonomy VARCHAR;
            UPDATE coverage_offence SET taxonomy = CASE WHEN "Month" = DATE '2022-12-01' THEN 'OLD' ELSE 'NEW' END;
            DELETE FROM coverage_offence WHERE status = 'withdrawn';
            INSERT INTO coverage_offence BY NAME
            SELECT * REPLACE (DATE '2022-11-01' AS "Month", 'withdrawn' AS status, 'Wrong file.' AS reason)
            FROM coverage_offence
            WHERE "Month" = DATE '2022-12-01' AND "AreaCode" = 'E09000003';
            """);
    }

    [Fact]
    public void A_month_whose_files_cannot_tell_the_offence_has_no_zero()
    {
        AssertRows(Barnet.Where(And(Eq("Offence", "Business burglary"), Eq("Month", Month(2022, 12)))).GroupBy([], Sum("Count", "Total")), "∅|incomplete|not_comparable");
        AssertRows(Barnet.Where(And(Eq("Offence", "Business burglary"), Eq("Month", Month(2023, 1)))).GroupBy([], Sum("Count", "Total")), "0|exact|∅");
        AssertRows(Barnet.Where(And(Eq("Offence", "Business burglary"), Winter)).GroupBy([], Sum("Count", "Total")), "0|incomplete|not_comparable");
    }

    [Fact]
    public void Of_several_offences_every_one_must_be_told()
    {
        AssertRows(Barnet.Where(And(In("Offence", "Residential burglary", "Business burglary"), Winter)).GroupBy([], Sum("Count", "Total")), "522|incomplete|not_comparable");
        AssertRows(Barnet.Where(And(Eq("OffenceGroup", "Burglary"), Winter)).GroupBy([], Sum("Count", "Total")), "522|exact|∅");
        AssertRows(Barnet.Where(Winter).GroupBy([], Measure("Count", "Total")), "646|provisional|∅");
    }

    [Fact]
    public void Each_offence_of_a_table_is_tested_by_itself()
    {
        AssertRows(
            Barnet.Where(Winter).GroupBy(["Offence"], Sum("Count", "Total")),
            "Personal robbery|124|incomplete|not_comparable", "Residential burglary|522|exact|∅");
        AssertRows(
            Barnet.Where(Winter).GroupBy(["OffenceType/OffenceGroup", "AreaName"], Sum("Count", "Total")),
            "Burglary|Barnet|522|exact|∅", "Robbery|Barnet|124|incomplete|not_comparable");
    }

    [Theory]
    [InlineData("(sum(\"Count\") FILTER (WHERE \"Offence\" = 'Business burglary'))::BIGINT")]
    [InlineData("sum(CASE WHEN \"Offence\" = 'Business burglary' THEN \"Count\" ELSE 0 END)::BIGINT")]
    public void What_a_measure_counts_must_be_told_as_if_it_were_asked_for(string expression)
    {
        var catalogue = Star with
        {
            Measures = [.. Star.Measures, RatioStar.Count("Businesses", expression) with { Interval = MeasureInterval.None }],
        };
        AssertRows(
            Compiler.Compile(Barnet.Where(Winter).GroupBy(["Month"], Measure("Businesses", "Total"), Measure("Count", "All")), catalogue, Role.Public, null),
            "2022-12-01|∅|incomplete|not_comparable|230|exact|∅", "2023-01-01|0|provisional|∅|244|provisional|∅", "2023-02-01|0|exact|∅|172|exact|∅");
        AssertRows(Compiler.Compile(Barnet.Where(Eq("Month", Month(2022, 12))).GroupBy([], Measure("Businesses", "Total")), catalogue, Role.Public, null), "∅|incomplete|not_comparable");
        AssertRows(Compiler.Compile(Barnet.Where(Winter).GroupBy([], Measure("Businesses", "Total")), catalogue, Role.Public, null), "0|incomplete|not_comparable");
    }

    [Fact]
    public void A_misspelt_offence_is_in_no_taxonomy() => AssertRows(
        Barnet.Where(And(Eq("Offence", "Residental burglery"), Winter)).GroupBy([], Sum("Count", "Total")),
        "∅|incomplete|not_comparable");

    [Fact]
    public void A_month_that_was_withdrawn_says_so_and_why() => AssertRows(
        Barnet.Where(Eq("Month", Month(2022, 11))).GroupBy([], Sum("Count", "Total"), Measure("Count", "Offences")),
        "∅|withdrawn|Wrong file.|∅|withdrawn|Wrong file.");

    [Fact]
    public void A_total_over_such_a_month_and_others_is_incomplete()
    {
        var burglary = Barnet.Where(Eq("Offence", "Residential burglary"));
        AssertRows(burglary.Where(In("Month", Month(2022, 11), Month(2022, 12))).GroupBy([], Sum("Count", "Total")), "170|incomplete|missing_period");
        AssertRows(burglary.GroupBy([], Sum("Count", "Total")), "522|incomplete|missing_period");
        AssertRows(burglary.GroupBy(["Month"], Sum("Count", "Total")), "2022-12-01|170|exact|∅", "2023-01-01|180|exact|∅", "2023-02-01|172|exact|∅");
        AssertRows(
            From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Eq("Offence", "Residential burglary"))).GroupBy(["AreaName"], Sum("Count", "Total")),
            "Barnet|522|incomplete|missing_period", "Brent|410|exact|∅");
    }

    [Fact]
    public void As_of_a_day_before_anything_was_received_nothing_was_withdrawn_either() => AssertRows(
        Compiler.Compile(Barnet.Where(Eq("Month", Month(2022, 11))).GroupBy([], Sum("Count", "Total")), Star, Role.Public, new DateOnly(2023, 2, 28)),
        "∅|incomplete|missing_period");

    private void AssertRows(QueryTree tree, params string[] expected) => AssertRows(Compiler.Compile(tree, Star, Role.Public, null), expected);

    private void AssertRows(Statement statement, params string[] expected) => star.AssertRows(statement, expected);
}
