using System.Data;
using System.Data.Common;

namespace DuckDb.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public void A_connection_goes_from_closed_to_open_and_back_and_says_so()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        var changes = new List<(ConnectionState, ConnectionState)>();
        connection.StateChange += (_, change) => changes.Add((change.OriginalState, change.CurrentState));
        Assert.Equal(ConnectionState.Closed, connection.State);
        connection.Open();
        Assert.Equal(ConnectionState.Open, connection.State);
        connection.Close();
        connection.Close();
        Assert.Equal([(ConnectionState.Closed, ConnectionState.Open), (ConnectionState.Open, ConnectionState.Closed)], changes);
    }

    [Fact]
    public void An_open_connection_cannot_be_opened_or_given_another_string()
    {
        using var connection = new DuckDBConnection();
        connection.ConnectionString = "Data Source=:memory:";
        connection.Open();
        Assert.Throws<InvalidOperationException>(connection.Open);
        Assert.Throws<InvalidOperationException>(() => connection.ConnectionString = "");
    }

    [Fact]
    public void A_closed_connection_does_nothing_but_open_again()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        Assert.Throws<InvalidOperationException>(() => connection.Scalar("SELECT 1"));
        Assert.Throws<InvalidOperationException>(connection.BeginTransaction);
        Assert.Throws<InvalidOperationException>(() => connection.CreateAppender("t"));
        connection.Open();
        Assert.Equal(1, connection.Scalar("SELECT 1"));
        connection.Close();
        connection.Open();
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task Everything_can_be_disposed_twice_and_in_any_order()
    {
        var source = new DuckDBDataSource("Data Source=:memory:");
        var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var command = connection.CreateCommand("SELECT * FROM range(100000)");
        var reader = command.ExecuteReader();
        reader.Read();
        await source.DisposeAsync();
        await connection.DisposeAsync();
        command.Dispose();
        reader.Dispose();
        reader.Dispose();
        command.Dispose();
        connection.Dispose();
        source.Dispose();
        Assert.Throws<ObjectDisposedException>(source.OpenConnection);
    }

    [Theory]
    [InlineData("what.duckdb")]
    [InlineData("what.more.duckdb")]
    [InlineData("what")]
    public void It_says_what_it_is_connected_to(string file)
    {
        using var folder = new TemporaryFolder();
        using var connection = new DuckDBConnection($"Data Source={folder.File(file)}");
        connection.Open();
        Assert.Equal(("what", folder.File(file)), (connection.Database, connection.DataSource));
        Assert.Equal("what", connection.Scalar("SELECT current_database()"));
        Assert.StartsWith("v1.", connection.ServerVersion, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_attached_database_can_become_the_current_one()
    {
        using var database = new TestDatabase();
        using var connection = database.Open();
        connection.Run("ATTACH ':memory:' AS \"o\"\"ther\"; CREATE TABLE \"o\"\"ther\".t AS SELECT 42 AS n");
        connection.ChangeDatabase("o\"ther");
        Assert.Equal(42, connection.Scalar("SELECT n FROM t"));
        Assert.Equal("o\"ther", connection.Database);
        Assert.Equal(DuckDBErrorKind.Catalog, Assert.Throws<DuckDBException>(() => connection.ChangeDatabase("nowhere")).Kind);
    }

    [Fact]
    public void The_factory_makes_every_part()
    {
        using var connection = DuckDBFactory.Instance.CreateConnection();
        Assert.Same(DuckDBFactory.Instance, DbProviderFactories.GetFactory(connection));
        connection.ConnectionString = "Data Source=:memory:";
        connection.Open();
        using var command = DuckDBFactory.Instance.CreateCommand();
        command.Connection = connection;
        command.CommandText = "SELECT $n + 1";
        var parameter = DuckDBFactory.Instance.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("n", 41);
        command.Parameters.Add(parameter);
        Assert.Equal(42, command.ExecuteScalar());
        Assert.IsType<DuckDBConnectionStringBuilder>(DuckDBFactory.Instance.CreateConnectionStringBuilder());
        using var source = DuckDBFactory.Instance.CreateDataSource("Data Source=:memory:");
        using var command2 = source.CreateCommand("SELECT 7");
        Assert.Equal(7, command2.ExecuteScalar());
    }

    [Fact]
    public async Task Connections_of_one_source_work_side_by_side()
    {
        using var database = new TestDatabase("threads=1");
        await Parallel.ForAsync(0, 8, TestContext.Current.CancellationToken, async (worker, token) =>
        {
            for (var i = 0; i < 20; i++)
            {
                await using var connection = await database.Source.OpenConnectionAsync(token);
                using var command = connection.Command("SELECT sum(i)::BIGINT FROM range($n) r(i)", new DuckDBParameter("n", 10_000 + worker));
                Assert.Equal((10_000L + worker) * (9_999 + worker) / 2, await command.ExecuteScalarAsync(token));
            }
        });
    }

    [Fact]
    public async Task A_connection_used_by_two_threads_refuses_the_second()
    {
        using var database = new TestDatabase();
        using var connection = database.Open();
        using var slow = connection.CreateCommand("SELECT count(*) FROM range(100000000000)");
        var running = slow.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Throws<InvalidOperationException>(() => connection.Scalar("SELECT 1"));
        Assert.Throws<InvalidOperationException>(connection.BeginTransaction);
        slow.Cancel();
        await Assert.ThrowsAsync<DuckDBException>(() => running);
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task Closing_while_another_thread_computes_interrupts_it()
    {
        using var database = new TestDatabase();
        var connection = database.Open();
        using var slow = connection.CreateCommand("SELECT count(*) FROM range(100000000000)");
        var running = slow.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        connection.Dispose();
        await Assert.ThrowsAnyAsync<Exception>(() => running.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        Assert.True(running.IsFaulted);
        Assert.Equal(ConnectionState.Closed, connection.State);
    }
}
