using Dapper;

namespace DuckDb.Tests;

public sealed class FirstSliceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void A_query_streams_chunks_of_typed_vectors()
    {
        using var connection = _database.Open();
        using var command = connection.CreateCommand("SELECT i::INTEGER AS n, 'row ' || i AS t FROM range(5000) r(i)");
        using var reader = command.ExecuteReader();
        long sum = 0, rows = 0, bytes = 0;
        while (reader.ReadChunk())
        {
            var numbers = reader.GetVector(0).Values<int>();
            var text = reader.GetVector(1);
            for (var row = 0; row < reader.ChunkRows; row++)
            {
                sum += numbers[row];
                bytes += text.Utf8(row).Length;
            }

            rows += reader.ChunkRows;
        }

        Assert.Equal((5000, 5000L * 4999 / 2), (rows, sum));
        Assert.Equal(Enumerable.Range(0, 5000).Sum(i => $"row {i}".Length), bytes);
    }

    [Fact]
    public void An_empty_result_ends_and_stays_ended()
    {
        using var connection = _database.Open();
        using var command = connection.CreateCommand("SELECT 1 AS n WHERE false");
        using var reader = command.ExecuteReader();
        Assert.False(reader.ReadChunk());
        Assert.False(reader.Read());
        Assert.False(reader.ReadChunk());
    }

    [Fact]
    public void Named_and_positional_parameters_reach_the_statement()
    {
        using var connection = _database.Open();
        Assert.Equal(5, connection.Scalar("SELECT $a - $b", new("a", 8), new("$b", 3)));
        Assert.Equal(5, connection.Scalar("SELECT @a - @b", new("@a", 8), new("b", 3)));
        Assert.Equal(5, connection.Scalar("SELECT ? - ?", new(8), new(3)));
        Assert.Equal(-5, connection.Scalar("SELECT $2 - $1", new(8), new(3)));
    }

    [Fact]
    public void Dapper_maps_rows_and_parameters()
    {
        using var connection = _database.Open();
        connection.Execute("CREATE TABLE t(id INTEGER, name VARCHAR, day DATE)");
        SqlMapper.Execute(connection, "INSERT INTO t VALUES ($id, $name, $day)", new[] { new Row(1, "one", new(2024, 2, 29)), new Row(2, null, null) });
        Assert.Equal([new Row(1, "one", new(2024, 2, 29))], SqlMapper.Query<Row>(connection, "SELECT * FROM t WHERE id = @id", new { id = 1 }));
        Assert.Equal(2, SqlMapper.Query<Row>(connection, "SELECT * FROM t WHERE id IN @ids ORDER BY id", new { ids = new[] { 1, 2 } }).Count());
    }

    [Fact]
    public void An_appender_fills_a_table()
    {
        using var connection = _database.Open();
        connection.Execute("CREATE TABLE t(n INTEGER, s VARCHAR, d DECIMAL(9,2), e ENUM('a','b'))");
        using (var appender = connection.CreateAppender("t"))
        {
            for (var i = 0; i < 5000; i++)
                appender.Append(i).Append(i % 7 == 0 ? null : $"a rather long string {i}").Append(i / 100m).Append("b").EndRow();
        }

        Assert.Equal(5000L, connection.Scalar("SELECT count(*) FROM t"));
        Assert.Equal(4285L, connection.Scalar("SELECT count(*) FROM t WHERE s = 'a rather long string ' || n AND d = n / 100 AND e = 'b'"));
    }

    private sealed record Row(int Id, string? Name, DateOnly? Day);
}
