using System.Data;

namespace DuckDb.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public CommandTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void ExecuteNonQuery_counts_changed_rows_and_says_minus_one_where_there_are_none_to_count()
    {
        Assert.Equal(-1, _connection.Run("CREATE TABLE t(n INTEGER)"));
        Assert.Equal(3, _connection.Run("INSERT INTO t VALUES (1), (2), (3)"));
        Assert.Equal(2, _connection.Run("UPDATE t SET n = n + 10 WHERE n > 1"));
        Assert.Equal(0, _connection.Run("DELETE FROM t WHERE n = 99"));
        Assert.Equal(-1, _connection.Run("SELECT * FROM t"));
        Assert.Equal(4, _connection.Run("INSERT INTO t VALUES (4); SELECT 1; DELETE FROM t WHERE n > 3"));
    }

    [Fact]
    public void ExecuteScalar_tells_no_row_from_null()
    {
        Assert.Null(_connection.Scalar("SELECT 1 WHERE false"));
        Assert.Equal(DBNull.Value, _connection.Scalar("SELECT NULL"));
        Assert.Null(_connection.Scalar("CREATE TABLE t(n INTEGER)"));
        Assert.Equal(1, _connection.Scalar("INSERT INTO t VALUES (2); SELECT 1; SELECT 2"));
        Assert.Equal(1L, _connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_statement_that_gives_back_its_rows_takes_effect_though_only_one_is_read()
    {
        _connection.Run("CREATE TABLE t(n INTEGER)");
        Assert.Equal(0, _connection.Scalar("INSERT INTO t SELECT i FROM range(10000) r(i) RETURNING n"));
        Assert.Equal(10_000L, _connection.Scalar("SELECT count(*) FROM t"));
        using (var reader = _connection.Reader("DELETE FROM t WHERE n >= 5000 RETURNING n"))
            reader.Read();
        Assert.Equal(5_000L, _connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Several_statements_run_in_order_and_give_their_rows_one_after_the_other()
    {
        using var reader = _connection.Reader(
            "CREATE TABLE t(n INTEGER, s VARCHAR); INSERT INTO t VALUES ($n, 'a;b'), (2, 'c'); SELECT n FROM t ORDER BY n; -- done; not yet\n SELECT s, n FROM t WHERE n = $n; DROP TABLE t;",
            new DuckDBParameter("n", 7));
        Assert.Equal((1, 2), (reader.FieldCount, reader.RecordsAffected));
        Assert.True(reader.Read());
        Assert.Equal(2, reader.GetInt32(0));
        Assert.True(reader.NextResult());
        Assert.Equal(2, reader.FieldCount);
        Assert.True(reader.Read());
        Assert.Equal("a;b", reader.GetString(0));
        Assert.False(reader.Read());
        Assert.False(reader.NextResult());
        Assert.Equal((0, false), (reader.FieldCount, reader.Read()));
        Assert.False(reader.NextResult());
        reader.Close();
        Assert.Throws<DuckDBException>(() => _connection.Scalar("SELECT * FROM t"));
    }

    [Fact]
    public void Closing_the_reader_runs_the_statements_that_are_left()
    {
        _connection.Run("CREATE TABLE t(n INTEGER)");
        using (var reader = _connection.Reader("SELECT * FROM range(100000); INSERT INTO t VALUES (1); SELECT 2; INSERT INTO t VALUES (3)"))
            reader.Read();
        Assert.Equal("1\n3", _connection.Table("SELECT n FROM t ORDER BY n"));
    }

    [Fact]
    public void An_error_in_a_later_statement_comes_where_it_is_reached_and_ends_the_command()
    {
        _connection.Run("CREATE TABLE t(n INTEGER)");
        using (var reader = _connection.Reader("SELECT 1; SELECT * FROM nowhere; INSERT INTO t VALUES (1)"))
        {
            Assert.True(reader.Read());
            Assert.Equal(DuckDBErrorKind.Catalog, Assert.Throws<DuckDBException>(() => reader.NextResult()).Kind);
            Assert.True(reader.IsClosed);
        }

        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Names_are_checked_against_all_the_statements_before_the_first_runs()
    {
        _connection.Run("CREATE TABLE t(n INTEGER)");
        Assert.Throws<InvalidOperationException>(() => _connection.Run("INSERT INTO t VALUES (1); SELECT $a", new("a", 1), new("b", 2)));
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
        Assert.Equal(1, _connection.Run("INSERT INTO t VALUES ($b); SELECT $a", new("a", 1), new("b", 2)));
        Assert.Throws<InvalidOperationException>(() => _connection.Run("INSERT INTO t VALUES (?); SELECT ?", new(1), new(2)));
    }

    [Fact]
    public void Statements_that_the_engine_takes_apart_itself_run_too()
    {
        _connection.Run("CREATE TABLE sales(year INTEGER, kind VARCHAR, n INTEGER); INSERT INTO sales VALUES (2023, 'a', 1), (2024, 'a', 2), (2024, 'b', 3)");
        Assert.Equal("a|1|2\nb|NULL|3", _connection.Table("PIVOT sales ON year USING sum(n) GROUP BY kind ORDER BY kind"));
        Assert.Equal("n", _connection.Table("SELECT name FROM pragma_table_info('sales') WHERE cid = 2"));
        Assert.Contains("sales", _connection.Table("PRAGMA show_tables"), StringComparison.Ordinal);
        Assert.Contains("SEQ_SCAN", _connection.Table("EXPLAIN SELECT * FROM sales"), StringComparison.Ordinal);
        Assert.Equal("3", _connection.Table("FROM sales SELECT count(*)"));
        Assert.Equal("1|x", _connection.Table("VALUES (1, 'x')"));
    }

    [Theory]
    [InlineData("SELEC 1", DuckDBErrorKind.Parser)]
    [InlineData("SELECT * FROM nowhere", DuckDBErrorKind.Catalog)]
    [InlineData("SELECT nothing", DuckDBErrorKind.Binder)]
    [InlineData("SELECT 'x'::INTEGER", DuckDBErrorKind.Conversion)]
    [InlineData("SELECT 2147483647::INTEGER + 1::INTEGER", DuckDBErrorKind.OutOfRange)]
    [InlineData("SELECT error('boom')", DuckDBErrorKind.InvalidInput)]
    [InlineData("CREATE TABLE x(n INTEGER PRIMARY KEY); INSERT INTO x VALUES (1), (1)", DuckDBErrorKind.Constraint)]
    [InlineData("COMMIT", DuckDBErrorKind.Transaction)]
    public void Errors_have_their_kind(string sql, DuckDBErrorKind kind)
    {
        Assert.Equal(kind, Assert.Throws<DuckDBException>(() => _connection.Run(sql)).Kind);
        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(";")]
    [InlineData("-- nothing")]
    public void A_command_without_a_statement_is_refused(string sql) => Assert.Throws<InvalidOperationException>(() => _connection.Run(sql));

    [Fact]
    public void A_zero_character_in_the_text_does_not_cut_it_short() =>
        Assert.Throws<ArgumentException>(() => _connection.Scalar("SELECT 1\0 FROM nowhere"));

    [Fact]
    public void Text_only_and_no_negative_time_limit()
    {
        using var command = _connection.CreateCommand();
        Assert.Throws<NotSupportedException>(() => command.CommandType = CommandType.StoredProcedure);
        Assert.Throws<ArgumentOutOfRangeException>(() => command.CommandTimeout = -1);
        Assert.Equal((0, CommandType.Text, ""), (command.CommandTimeout, command.CommandType, command.CommandText));
    }

    [Fact]
    public void A_command_without_a_connection_is_refused()
    {
        using var command = new DuckDBCommand("SELECT 1");
        Assert.Throws<InvalidOperationException>(command.ExecuteScalar);
        command.Connection = _connection;
        Assert.Equal(1, command.ExecuteScalar());
    }

    [Fact]
    public void Prepare_tells_what_is_wrong_before_running()
    {
        using var command = _connection.CreateCommand("SELECT * FROM nowhere");
        Assert.Equal(DuckDBErrorKind.Catalog, Assert.Throws<DuckDBException>(command.Prepare).Kind);
        command.CommandText = "SELECT 1; SELECT 2";
        command.Prepare();
        Assert.Equal(1, command.ExecuteScalar());
    }

    [Fact]
    public async Task The_asynchronous_methods_give_the_same()
    {
        var token = TestContext.Current.CancellationToken;
        using var create = _connection.CreateCommand("CREATE TABLE t AS SELECT i AS n FROM range(5000) r(i)");
        Assert.Equal(-1, await create.ExecuteNonQueryAsync(token));
        using var delete = _connection.CreateCommand("UPDATE t SET n = n");
        Assert.Equal(5000, await delete.ExecuteNonQueryAsync(token));
        using var scalar = _connection.CreateCommand("SELECT count(*) FROM t");
        Assert.Equal(5000L, await scalar.ExecuteScalarAsync(token));
        using var query = _connection.CreateCommand("SELECT n FROM t ORDER BY n; SELECT 'second'");
        await using var reader = await query.ExecuteReaderAsync(token);
        var rows = 0;
        while (await reader.ReadAsync(token))
            Assert.Equal(rows++, await reader.GetFieldValueAsync<long>(0, token));
        Assert.Equal(5000, rows);
        Assert.True(await reader.NextResultAsync(token));
        Assert.True(await reader.ReadChunkAsync(token));
        Assert.Equal("second"u8.ToArray(), reader.GetVector(0).Utf8(0).ToArray());
        Assert.False(await reader.ReadChunkAsync(token));
    }
}
