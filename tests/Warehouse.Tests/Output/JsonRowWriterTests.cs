using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using DuckDb;
using Warehouse.Catalog;
using Warehouse.Output;
using Warehouse.Query;
using Warehouse.Sql;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Output;

public sealed class JsonRowWriterTests(SmallStarDatabase star) : IClassFixture<SmallStarDatabase>
{
    [Fact]
    public async Task Each_type_has_its_json() => Assert.Equal(
        """
        {"FigureId":"a","Measure":"x","Value":1.50,"Share":0.5,"Rank":1,"Checked":true,"Note":"one, \"two\"","PeriodStart":"2022-12-01","EnteredAt":"2023-03-01T10:30:00Z"},
        {"FigureId":"b","Measure":"x","Value":null,"Share":null,"Rank":2,"Checked":null,"Note":null,"PeriodStart":null,"EnteredAt":null},
        {"FigureId":"c","Measure":"y","Value":-2.25,"Share":2.5,"Rank":null,"Checked":false,"Note":"","PeriodStart":"2023-02-01","EnteredAt":"2023-03-01T00:00:00Z"},
        {"FigureId":"d","Measure":"y","Value":0.00,"Share":0,"Rank":0,"Checked":true,"Note":"100%_of","PeriodStart":"2023-02-28","EnteredAt":null},
        {"FigureId":"e","Measure":"y","Value":7.00,"Share":7,"Rank":7,"Checked":false,"Note":" pad\t","PeriodStart":"2020-02-29","EnteredAt":null},
        {"FigureId":"f","Measure":"z","Value":7.00,"Share":-7,"Rank":-7,"Checked":null,"Note":"Übel","PeriodStart":null,"EnteredAt":null}
        """.ReplaceLineEndings(""),
        (await Write(From("PublishedFigures"))).Text);

    [Fact]
    public async Task A_path_is_an_object_within_wherever_its_columns_stand() => Assert.Equal(
        """{"Area":{"AreaName":"Brent","AreaCode":"E09000005"},"Month":"2022-12-01","Source":{"SourceCode":"mps_borough"}}""",
        (await Write(From("RecordedOffences").Where(Eq("AreaName", "Brent")).Select("Area/AreaName", "Month", "Area/AreaCode", "Source/SourceCode").Page(0, 1))).Text);

    [Fact]
    public async Task Status_and_reason_travel_only_where_they_say_something() => Assert.Equal(
        """
        {"Quarter":"2022/23 Q3","AreaCode":"E09000003","Total":170,"Total@Warehouse.Status":"incomplete","Total@Warehouse.Reason":"missing_period"},
        {"Quarter":"2022/23 Q4","AreaCode":"E09000003","Total":352}
        """.ReplaceLineEndings(""),
        (await Write(From("RecordedOffences").Where(And(Eq("AreaCode", "E09000003"), Eq("Offence", "Residential burglary"))).GroupBy(["Quarter", "AreaCode"], Sum("Count", "Total")))).Text);

    [Fact]
    public async Task A_front_end_can_lay_a_measure_out_as_an_object()
    {
        var statement = SmallStarDatabase.Compile(From("RecordedOffences").Where(Burglary(Month(2022, 11), Month(2023, 2))).GroupBy([], Sum("Count", "count")));
        var (text, _) = await Writing.Json(star.Read(statement),
        [
            new JsonField.Constant("__typename", "\"OffenceMeasures\""),
            new JsonField.Group("count", [new JsonField.Value("value", 0), new JsonField.Value("status", 1) { Upper = true }, new JsonField.Value("reason", 2) { Upper = true }]),
        ]);
        Assert.Equal("""{"__typename":"OffenceMeasures","count":{"value":522,"status":"INCOMPLETE","reason":"MISSING_PERIOD"}}""", text);
    }

    [Fact]
    public async Task Large_numbers_are_strings_where_that_is_asked_for()
    {
        var (text, _) = await Writing.Json(
            star.Read(Sql("SELECT 9223372036854775807::BIGINT AS a, 1.50::DECIMAL(9,2) AS b, 7::INTEGER AS c, NULL::BIGINT AS d")),
            ODataLayout.Of([Column("a", ColumnType.Int64), Column("b", ColumnType.Decimal), Column("c", ColumnType.Int32), Column("d", ColumnType.Int64)], ieee754Compatible: true));
        Assert.Equal("""{"a":"9223372036854775807","b":"1.50","c":7,"d":null}""", text);
    }

    [Theory]
    [InlineData("'a\"b\\c' || chr(10) || chr(13) || chr(9) || chr(1) || chr(31)", """ "a\"b\\c\n\r\t\u0001\u001f" """)]
    [InlineData("'</script> & é 漢 🙂'", """ "</script> & é 漢 🙂" """)]
    [InlineData("repeat('x', 13) || '\"'", """ "xxxxxxxxxxxxx\"" """)]
    [InlineData("0.1::DOUBLE + 0.2::DOUBLE", " 0.30000000000000004 ")]
    [InlineData("1e300::DOUBLE", " 1E+300 ")]
    [InlineData("'nan'::DOUBLE", " null ")]
    [InlineData("'-inf'::DOUBLE", " null ")]
    [InlineData("0.1::FLOAT", " 0.1 ")]
    [InlineData("(-0.05)::DECIMAL(4,2)", " -0.05 ")]
    [InlineData("(-12345.678)::DECIMAL(9,3)", " -12345.678 ")]
    [InlineData("0.000000000000000001::DECIMAL(18,18)", " 0.000000000000000001 ")]
    [InlineData("99999999999999999999999999999999999999::DECIMAL(38,0)", " 99999999999999999999999999999999999999 ")]
    [InlineData("(-1234567890123456789012345678.9012345678)::DECIMAL(38,10)", " -1234567890123456789012345678.9012345678 ")]
    [InlineData("170141183460469231731687303715884105727::HUGEINT", " 170141183460469231731687303715884105727 ")]
    [InlineData("(-128)::TINYINT", " -128 ")]
    [InlineData("255::UTINYINT", " 255 ")]
    [InlineData("18446744073709551615::UBIGINT", " 18446744073709551615 ")]
    [InlineData("DATE '0001-01-01'", """ "0001-01-01" """)]
    [InlineData("DATE '9999-12-31'", """ "9999-12-31" """)]
    [InlineData("'infinity'::DATE", " null ")]
    [InlineData("TIMESTAMPTZ '1969-12-31 23:59:59.5+00'", """ "1969-12-31T23:59:59.500000Z" """)]
    [InlineData("TIMESTAMP '2023-03-01 00:00:00'", """ "2023-03-01T00:00:00Z" """)]
    [InlineData("'suppressed'::status_enum", """ "suppressed" """)]
    [InlineData("NULL::status_enum", " null ")]
    public async Task A_value_is_written_exactly(string sql, string json)
    {
        var (text, _) = await Writing.Json(star.Read(Sql($"SELECT {sql} AS v")), [new JsonField.Value("v", 0)]);
        Assert.Equal($"{{\"v\":{json.Trim()}}}", text);
        Assert.Single(Writing.Parse(text));
    }

    [Fact]
    public async Task Rows_beyond_the_limit_are_noticed_and_the_last_values_kept()
    {
        var statement = Sql("SELECT i AS n, CASE WHEN i % 3 > 0 THEN 'row ' || i END AS t FROM range(5000) r(i)");
        foreach (var limit in new long?[] { 0, 1, 2047, 2048, 2049, 4096, 4999, 5000, 5001, null })
        {
            using var reader = star.Read(statement);
            var (text, rows) = await Writing.Json(reader, [new JsonField.Value("n", 0)], new RowOptions { Limit = limit, LastValuesOf = [1, 0] });
            var count = Math.Min(limit ?? 5000, 5000);
            Assert.Equal((count, limit < 5000), (rows.Count, rows.HasMore));
            Assert.Equal(string.Join(',', Enumerable.Range(0, (int)count).Select(i => $"{{\"n\":{i}}}")), text);
            object?[] last = count == 0 ? [] : [(count - 1) % 3 > 0 ? $"row {count - 1}" : null, count - 1];
            Assert.Equal(last, rows.LastValues);
        }
    }

    [Fact]
    public async Task Nulls_and_long_texts_at_every_place_come_out_as_duckdb_writes_them()
    {
        const string Rows = """
            SELECT CASE WHEN i % 7 > 0 THEN i END AS a, CASE WHEN i % 5 > 0 THEN repeat(chr(32 + (i % 90)::INTEGER), i % 40) END AS b, (i - 2500) / 7.0 AS c,
              CASE WHEN i % 2 = 0 THEN (i / 8)::DECIMAL(12, 3) END AS d, DATE '2000-01-01' + i::INTEGER AS e, i % 3 = 0 AS f FROM range(5000) r(i)
            """;
        var (text, _) = await Writing.Json(star.Read(Sql(Rows)), [.. "abcdef".Select((c, i) => new JsonField.Value(c.ToString(), i))]);
        var expected = star.Rows($"SELECT to_json(t)::VARCHAR FROM ({Rows}) t");
        Assert.Equal(expected.Select(e => Normal(Writing.Parse(e)[0])), Writing.Parse(text).Select(Normal));
    }

    [Fact]
    public async Task Nothing_to_show_is_nothing_written()
    {
        var (text, rows) = await Writing.Json(star.Read(Sql("SELECT 1 AS n WHERE false")), [new JsonField.Value("n", 0)]);
        Assert.Equal(("", 0L, false), (text, rows.Count, rows.HasMore));
    }

    [Fact]
    public async Task An_error_of_the_engine_comes_before_the_first_byte()
    {
        var output = PipeWriter.Create(new MemoryStream());
        await Assert.ThrowsAsync<DuckDBException>(async () =>
        {
            using var reader = star.Read(Sql("SELECT error('boom') AS n"));
            var writer = new JsonRowWriter(reader, [new JsonField.Value("n", 0)], output, new RowOptions());
            await writer.PrepareAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(0, output.UnflushedBytes);
    }

    [Fact]
    public async Task A_client_that_has_gone_stops_the_query()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));
        using var reader = star.Read(Sql("SELECT i AS n FROM range(100000000) r(i)"));
        var writing = new JsonRowWriter(reader, [new JsonField.Value("n", 0)], pipe.Writer, new RowOptions()).WriteAsync(TestContext.Current.CancellationToken).AsTask();
        var first = await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("{\"n\":0},{\"n\":1}", Encoding.UTF8.GetString(first.Buffer.FirstSpan), StringComparison.Ordinal);
        Assert.False(writing.IsCompleted);
        await pipe.Reader.CompleteAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => writing);
    }

    // DuckDB writes 1.0 where we write 1: numbers are compared as numbers.
    private static string Normal(JsonElement row) => string.Join('|', row.EnumerateObject().Select(p => p.Value.ValueKind == JsonValueKind.Number
        ? p.Value.GetDouble().ToString(CultureInfo.InvariantCulture)
        : p.Value.ToString()));

    private static Statement Sql(string sql) => new(sql, [], []);

    private static ResultColumn Column(string name, ColumnType type) => new(name, type, Nullable: true, ResultRole.Value);

    private async Task<(string Text, WrittenRows Rows)> Write(QueryTree tree)
    {
        var statement = SmallStarDatabase.Compile(tree);
        using var reader = star.Read(statement);
        return await Writing.Json(reader, ODataLayout.Of(statement.Columns));
    }
}
