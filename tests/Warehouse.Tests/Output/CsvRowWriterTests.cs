using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Output;

public sealed class CsvRowWriterTests(SmallStarDatabase star) : IClassFixture<SmallStarDatabase>
{
    [Fact]
    public async Task Fields_are_quoted_where_they_must_be_and_null_is_not_an_empty_text() => Assert.Equal(
        """"
        FigureId,Value,Note,PeriodStart
        a,1.50,"one, ""two""",2022-12-01
        b,,,
        c,-2.25,"",2023-02-01
        d,0.00,100%_of,2023-02-28

        """".ReplaceLineEndings("\r\n"),
        await Write(From("PublishedFigures").Select("FigureId", "Value", "Note", "PeriodStart").Page(0, 4)));

    [Fact]
    public async Task Status_and_reason_stand_beside_their_value() => Assert.Equal(
        """
        Area/AreaName,Total,Total_status,Total_reason
        Barnet,124,provisional,

        """.ReplaceLineEndings("\r\n"),
        await Write(From("RecordedOffences").Where(And(Eq("AreaType", "borough"), Eq("Offence", "Personal robbery"))).GroupBy(["Area/AreaName"], Sum("Count", "Total"))));

    [Fact]
    public async Task An_empty_result_is_its_names() => Assert.Equal(
        "Measure\r\n",
        await Write(From("PublishedFigures").Where(Eq("Measure", "nothing")).Select("Measure").Page(0, 5)));

    [Fact]
    public async Task A_field_with_a_line_end_stays_one_field()
    {
        using var reader = star.Read(new Statement("SELECT 'a' || chr(13) || chr(10) || 'b' AS v", [], []));
        Assert.Equal("v\r\n\"a\r\nb\"\r\n", (await Writing.Csv(reader, [new("v", ColumnType.String, Nullable: true, ResultRole.Value)])).Text);
    }

    private async Task<string> Write(QueryTree tree)
    {
        var statement = SmallStarDatabase.Compile(tree);
        using var reader = star.Read(statement);
        return (await Writing.Csv(reader, statement.Columns)).Text;
    }
}
