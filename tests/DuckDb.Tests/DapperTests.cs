using Dapper;

namespace DuckDb.Tests;

public sealed class DapperTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public DapperTests()
    {
        _connection = _database.Open();
        _connection.Run("CREATE TABLE t(id INTEGER, name VARCHAR, day DATE, amount DECIMAL(9,2), state ENUM('open', 'closed'), moment TIMESTAMPTZ)");
        _connection.Run("INSERT INTO t VALUES (1, 'one', '2024-02-29', 1.50, 'open', '2024-01-01 00:00:00+00'), (2, NULL, NULL, NULL, 'closed', NULL)");
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Rows_become_objects()
    {
        var rows = _connection.Query<Row>("SELECT * FROM t ORDER BY id").ToArray();
        Assert.Equal(new Row(1, "one", new(2024, 2, 29), 1.5m, "open", new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc)), rows[0]);
        Assert.Equal(new Row(2, null, null, null, "closed", null), rows[1]);
        Assert.Equal("one", _connection.QueryFirst("SELECT * FROM t ORDER BY id").name);
    }

    [Theory]
    [InlineData("SELECT name FROM t WHERE id = @id AND state = @state")]
    [InlineData("SELECT name FROM t WHERE id = $id AND state = $state")]
    public void Parameters_are_written_with_either_mark(string sql) =>
        Assert.Equal("one", _connection.QuerySingle<string>(sql, new { id = 1, state = "open" }));

    [Fact]
    public void Lists_expand()
    {
        Assert.Equal(2, _connection.Query<int>("SELECT id FROM t WHERE id IN @ids", new { ids = new[] { 1, 2, 3 } }).Count());
        Assert.Empty(_connection.Query<int>("SELECT id FROM t WHERE id IN @ids", new { ids = Array.Empty<int>() }));
    }

    [Fact]
    public void Many_rows_are_inserted_in_a_transaction()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Execute("INSERT INTO t(id, day) VALUES ($id, $day)", Enumerable.Range(10, 5).Select(id => new { id, day = (DateOnly?)new DateOnly(2024, 1, id) }), transaction);
            transaction.Commit();
        }

        Assert.Equal(new DateOnly(2024, 1, 14), _connection.ExecuteScalar<DateOnly>("SELECT max(day) FROM t WHERE id >= 10"));
    }

    [Fact]
    public async Task The_asynchronous_ways_work()
    {
        Assert.Equal(2, await _connection.ExecuteScalarAsync<long>("SELECT count(*) FROM t"));
        Assert.Equal([1, 2], await _connection.QueryAsync<int>("SELECT id FROM t ORDER BY id"));
        var command = new CommandDefinition("SELECT id FROM t WHERE id = @id", new { id = 2 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, await _connection.QuerySingleAsync<int>(command));
        var ids = new List<int>();
        await foreach (var id in _connection.QueryUnbufferedAsync<int>("SELECT id FROM t ORDER BY id"))
            ids.Add(id);
        Assert.Equal([1, 2], ids);
    }

    [Fact]
    public void Several_results_are_read_in_order()
    {
        using var results = _connection.QueryMultiple("SELECT count(*) FROM t; SELECT id FROM t WHERE id > @id", new { id = 1 });
        Assert.Equal(2L, results.ReadSingle<long>());
        Assert.Equal([2], results.Read<int>());
    }

    [Fact]
    public void Dynamic_parameters_that_the_statement_lacks_are_an_error()
    {
        var parameters = new DynamicParameters();
        parameters.Add("id", 1);
        parameters.Add("extra", 2);
        Assert.Throws<InvalidOperationException>(() => _connection.Query<int>("SELECT id FROM t WHERE id = $id", parameters));
    }

    [Fact]
    public void A_closed_connection_is_opened_for_the_query_and_closed_again()
    {
        using var folder = new TemporaryFolder();
        using var connection = new DuckDBConnection($"Data Source={folder.File("a.duckdb")}");
        connection.Execute("CREATE TABLE t AS SELECT 1 AS n");
        Assert.Equal(1, connection.QuerySingle<int>("SELECT n FROM t"));
        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
    }

    private sealed record Row(int Id, string? Name, DateOnly? Day, decimal? Amount, string State, DateTime? Moment);
}
