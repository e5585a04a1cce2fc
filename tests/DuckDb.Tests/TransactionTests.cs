using System.Data;

namespace DuckDb.Tests;

public sealed class TransactionTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;
    private readonly DuckDBConnection _other;

    public TransactionTests()
    {
        (_connection, _other) = (_database.Open(), _database.Open());
        _connection.Run("CREATE TABLE t(n INTEGER)");
    }

    public void Dispose()
    {
        _connection.Dispose();
        _other.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Committed_rows_are_seen_by_others_and_only_then()
    {
        using var transaction = _connection.BeginTransaction();
        _connection.Run("INSERT INTO t VALUES (1)");
        Assert.Equal(0L, _other.Scalar("SELECT count(*) FROM t"));
        transaction.Commit();
        Assert.Equal(1L, _other.Scalar("SELECT count(*) FROM t"));
        Assert.Null(transaction.Connection);
    }

    [Fact]
    public void Rolled_back_rows_are_gone()
    {
        using var transaction = _connection.BeginTransaction();
        _connection.Run("INSERT INTO t VALUES (1)");
        transaction.Rollback();
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task Disposing_without_commit_rolls_back()
    {
        using (_connection.BeginTransaction())
            _connection.Run("INSERT INTO t VALUES (1)");
        await using (await _connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
            _connection.Run("INSERT INTO t VALUES (2)");
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Closing_the_connection_rolls_back()
    {
        var connection = _database.Open();
        var transaction = connection.BeginTransaction();
        connection.Run("INSERT INTO t VALUES (1)");
        connection.Close();
        Assert.Throws<InvalidOperationException>(transaction.Commit);
        transaction.Dispose();
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_transaction_ends_once()
    {
        var transaction = _connection.BeginTransaction();
        transaction.Commit();
        Assert.Throws<InvalidOperationException>(transaction.Commit);
        Assert.Throws<InvalidOperationException>(transaction.Rollback);
        transaction.Dispose();
        transaction.Dispose();
    }

    [Fact]
    public void There_is_one_at_a_time()
    {
        using (_connection.BeginTransaction())
            Assert.Throws<InvalidOperationException>(_connection.BeginTransaction);
        using var again = _connection.BeginTransaction(IsolationLevel.ReadCommitted);
        Assert.Equal(IsolationLevel.Snapshot, again.IsolationLevel);
        Assert.Throws<NotSupportedException>(() => _other.BeginTransaction(IsolationLevel.Serializable));
    }

    [Fact]
    public void A_command_with_anothers_or_an_ended_transaction_is_refused()
    {
        using var transaction = _connection.BeginTransaction();
        using var command = _other.CreateCommand("SELECT 1");
        command.Transaction = transaction;
        Assert.Throws<InvalidOperationException>(command.ExecuteScalar);
        command.Connection = _connection;
        Assert.Equal(1, command.ExecuteScalar());
        transaction.Commit();
        Assert.Throws<InvalidOperationException>(command.ExecuteScalar);
    }

    [Fact]
    public void A_snapshot_does_not_move()
    {
        using var transaction = _connection.BeginTransaction();
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
        _other.Run("INSERT INTO t VALUES (1)");
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Two_that_change_the_same_row_conflict_and_the_error_says_that_trying_again_may_help()
    {
        _connection.Run("INSERT INTO t VALUES (1)");
        using var first = _connection.BeginTransaction();
        using var second = _other.BeginTransaction();
        _connection.Run("UPDATE t SET n = 2");
        Assert.True(Assert.Throws<DuckDBException>(() => _other.Run("UPDATE t SET n = 3")).IsTransient);
    }

    [Fact]
    public void After_an_error_only_rolling_back_is_left()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Run("INSERT INTO t VALUES (1)");
            Assert.Throws<DuckDBException>(() => _connection.Run("INSERT INTO t SELECT CASE WHEN i = 5000 THEN error('boom') ELSE i END FROM range(10000) r(i)"));
            Assert.Throws<DuckDBException>(() => _connection.Scalar("SELECT 1"));
            Assert.Throws<DuckDBException>(transaction.Commit);
        }

        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM t"));
        using var next = _connection.BeginTransaction();
        next.Commit();
    }

    [Fact]
    public void A_transaction_that_sql_text_has_ended_is_disposed_in_peace()
    {
        using (_connection.BeginTransaction())
            _connection.Run("INSERT INTO t VALUES (1); COMMIT");
        Assert.Equal(1L, _other.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void A_stream_left_early_inside_a_transaction_does_it_no_harm()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Run("INSERT INTO t VALUES (1)");
            using (var reader = _connection.Reader("SELECT * FROM range(1000000)"))
            {
                reader.Read();
                Assert.Throws<InvalidOperationException>(transaction.Commit);
            }

            _connection.Run("INSERT INTO t VALUES (2)");
            transaction.Commit();
        }

        Assert.Equal(2L, _other.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Disposing_a_transaction_closes_the_reader_in_it()
    {
        DuckDBDataReader reader;
        using (_connection.BeginTransaction())
        {
            reader = _connection.Reader("SELECT * FROM range(1000000)");
            reader.Read();
        }

        Assert.True(reader.IsClosed);
        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }
}
