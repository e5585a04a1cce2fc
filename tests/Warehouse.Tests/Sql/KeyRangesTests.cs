using System.Globalization;
using DuckDb;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;
using Warehouse.Tests.Query;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Sql;

/// <summary>Long pages range by range, over a fact large enough that DuckDB works on it in parallel and gives rows out of order.</summary>
public sealed class KeyRangesTests(KeyRangesTests.LargeStar star) : IClassFixture<KeyRangesTests.LargeStar>
{
    private static readonly QueryTree Offences = From("RecordedOffences");

    public static TheoryData<string> Cases => [.. Trees.Keys];

    private static Dictionary<string, QueryTree> Trees { get; } = new(StringComparer.Ordinal)
    {
        ["all"] = Offences.Select("Id", "Month", "AreaName"),
        ["page"] = Offences.Select("Id", "Offence").Page(0, 100_001),
        ["skipped"] = Offences.Select("Id").Page(450_000, 60_000),
        ["skipped to the end"] = Offences.Select("Id").Page(539_995, null),
        ["skipped beyond"] = Offences.Select("Id").Page(900_000, 10_000),
        ["wards"] = Offences.Where(Eq("AreaType", "ward")).Select("Id", "Month").Page(123_456, 200_000),
        ["behind a row"] = Offences.Where(Gt("Id", 300_000L)).Page(0, 10_001),
        ["one cell"] = Offences.Where(And(Eq("AreaCode", "E41"), Eq("Offence", "Offence 7"))).OrderBy("Id").Select("Id", "AreaName"),
        ["none"] = Offences.Where(Eq("AreaCode", "nowhere")).Select("Id"),
        ["key not shown"] = Offences.Where(Eq("AreaType", "ward")).Select("Month").Page(5, 6_000),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_ranges_together_are_the_page(string name)
    {
        var statement = LargeStar.Compile(Trees[name]);
        Assert.NotNull(statement.Ranges);
        var key = Math.Max(0, statement.Columns.ToList().FindIndex(c => c.Name == "Id"));
        Assert.Equal(await star.KeysAsync(statement, key), await star.RangedKeysAsync(statement, key));
    }

    [Fact]
    public void Short_pages_other_orders_and_groups_are_not_cut()
    {
        foreach (var tree in new[]
        {
            Offences.Page(0, 5_000),
            Offences.OrderBy("-Id"),
            Offences.OrderBy("Month"),
            Offences.Page(0, 9_000).Where(Eq("AreaType", "ward")),
            Offences.Page(0, 9_000).Page(0, 8_000),
            Offences.Where(Eq("AreaType", "ward")).GroupBy(["Id"], Sum("Count", "Total")),
            Offences.Count(),
            From("PublishedFigures"),
        })
        {
            Assert.Null(LargeStar.Compile(tree).Ranges);
        }
    }

    [Fact]
    public void A_next_link_begins_at_its_row() => Assert.Equal(300_000, LargeStar.Compile(Trees["behind a row"]).Ranges!.After);

    /// <summary>A star of 600,000 rows, a tenth of them superseded.</summary>
    public sealed class LargeStar : IDisposable
    {
        private const int Rows = 600_000;

        private static readonly Catalogue Catalogue = SmallStar.Catalogue with
        {
            Relations = [.. SmallStar.Catalogue.Relations.Select(r => r.Stem == "offence" ? Numbered(r) : r)],
        };

        private readonly DuckDBDataSource source = new("Data Source=:memory:;threads=2");
        private readonly DuckDBConnection keeper;

        public LargeStar()
        {
            keeper = source.OpenConnection();
            using var command = keeper.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
                CREATE TYPE status_enum AS ENUM ('exact', 'provisional');
                CREATE TABLE dim_area AS SELECT i::INTEGER AS area_key, 'E' || i AS area_code, 'Area ' || i AS area_name, CASE WHEN i % 3 = 0 THEN 'borough' ELSE 'ward' END AS area_type, NULL::VARCHAR AS borough_code FROM range(700) r(i);
                CREATE TABLE dim_month AS SELECT (DATE '2000-01-01' + to_months(i::INTEGER))::DATE AS month, 'Q' || i // 3 AS quarter, 'Y' || i // 12 AS financial_year FROM range(300) r(i);
                CREATE TABLE dim_offence AS SELECT i::INTEGER AS offence_key, 'Group' AS offence_group, 'Offence ' || i AS offence FROM range(50) r(i);
                CREATE TABLE dim_source AS SELECT 1 AS source_key, 'mps' AS source_code;
                CREATE TABLE fact_offence AS SELECT i + 1 AS id, (DATE '2000-01-01' + to_months((i // 2000)::INTEGER))::DATE AS month, (hash(i) % 700)::INTEGER AS area_key, (hash(i + 1) % 50)::INTEGER AS offence_key,
                  1 AS source_key, 1 AS batch_id, (i % 90)::BIGINT AS count, 'exact'::status_enum AS status, DATE '2023-01-01' AS valid_from, CASE WHEN i % 10 = 0 THEN DATE '2023-02-01' ELSE DATE '9999-12-31' END AS valid_to FROM range({Rows}) r(i);
                """);
            command.ExecuteNonQuery();
        }

        public static Statement Compile(QueryTree tree) => Compiler.Compile(tree, Catalogue, Role.Public, null);

        public async Task<List<string>> KeysAsync(Statement statement, int column)
        {
            await using var command = SnapshotCommand.Of(keeper, statement);
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var keys = new List<string>();
            while (await reader.ReadChunkAsync(TestContext.Current.CancellationToken))
            {
                Add(keys, reader.GetVector(column), reader.ChunkRows);
            }

            return keys;
        }

        public async Task<List<string>> RangedKeysAsync(Statement statement, int column)
        {
            await using var chunks = new RangeChunks(source.OpenConnection(), statement.Ranges!);
            var keys = new List<string>();
            while (await chunks.ReadChunkAsync(TestContext.Current.CancellationToken))
            {
                Add(keys, chunks.GetVector(column), chunks.ChunkRows);
            }

            return keys;
        }

        public void Dispose()
        {
            keeper.Dispose();
            source.Dispose();
        }

        private static void Add(List<string> keys, DuckDBVector vector, int rows)
        {
            for (var row = 0; row < rows; row++)
            {
                keys.Add(vector.GetValue(row).ToString()!);
            }
        }

        private static Relation Numbered(Relation fact) => fact with
        {
            NumberedRows = Rows,
            Key = ["Id"],
            Columns = fact.Columns.Insert(0, new Column("Id", ColumnType.Int64, Nullable: false, Additive: false, "Number.", null, "id")),
        };
    }
}
