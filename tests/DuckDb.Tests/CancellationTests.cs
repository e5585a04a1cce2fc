using System.Diagnostics;

namespace DuckDb.Tests;

/// <summary>A cancelled query must stop at once: each test measures it. "Endless" would run for minutes.</summary>
[Collection(nameof(Alone))]
public sealed class CancellationTests : IDisposable
{
    private const string Endless = "SELECT count(*) FROM range(1000000000000) r(i) WHERE i % 7 = 3";
    private const string EndlessRows = "SELECT i FROM range(1000000000000) r(i) WHERE i % 100000000000 = 99999999999 OR i < 200000";
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(900);

    private readonly TestDatabase _database = new();
    private readonly DuckDBConnection _connection;

    public CancellationTests() => _connection = _database.Open();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    public static TheoryData<string> Queries =>
    [
        Endless,
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3",
        "CREATE TABLE big AS SELECT hash(i) AS h FROM range(1000000000000) r(i)",
        "SELECT h FROM (SELECT hash(i) AS h FROM range(30000000) r(i)) ORDER BY h LIMIT 1 OFFSET 29000000",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_token_interrupts_a_running_query(string sql)
    {
        using var cancellation = new CancellationTokenSource();
        using var command = _connection.CreateCommand(sql);
        var running = command.ExecuteScalarAsync(cancellation.Token);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        var started = Stopwatch.GetTimestamp();
        await cancellation.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Soon);
        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task A_token_cancelled_at_any_moment_is_not_lost()
    {
        for (var i = 0; i < 60; i++)
        {
            using var cancellation = new CancellationTokenSource();
            using var command = _connection.CreateCommand(Endless);
            var running = command.ExecuteScalarAsync(cancellation.Token);
            if (i > 0)
                Thread.SpinWait(i * 2000);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        }

        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task A_token_cancelled_before_runs_nothing()
    {
        using var command = _connection.CreateCommand("CREATE TABLE t(n INTEGER)");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(new CancellationToken(canceled: true)));
        Assert.Equal(0L, _connection.Scalar("SELECT count(*) FROM duckdb_tables()"));
    }

    [Fact]
    public async Task A_token_interrupts_while_rows_are_read()
    {
        using var cancellation = new CancellationTokenSource();
        using var command = _connection.CreateCommand(EndlessRows);
        using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var reading = Task.Run(async () =>
        {
            while (await reader.ReadAsync(cancellation.Token))
            {
                // Until the rows that come at once are used up.
            }
        }, TestContext.Current.CancellationToken);
        await Task.Delay(400, TestContext.Current.CancellationToken);
        var started = Stopwatch.GetTimestamp();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Soon);
        Assert.True(reader.IsClosed);
        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task A_token_interrupts_while_chunks_are_read()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        using var command = _connection.CreateCommand(EndlessRows);
        using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await reader.ReadChunkAsync(cancellation.Token))
            {
                // As above.
            }
        });
        Assert.Equal(1, _connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task A_cancelled_token_leaves_a_reader_that_was_not_asked_yet()
    {
        using var reader = _connection.Reader("SELECT * FROM range(10)");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(new CancellationToken(canceled: true)));
        Assert.True(reader.Read());
    }

    [Fact]
    public async Task Cancel_interrupts_and_is_the_engines_error()
    {
        using var command = _connection.CreateCommand(Endless);
        command.Cancel();
        var running = command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        var started = Stopwatch.GetTimestamp();
        command.Cancel();
        Assert.Equal(DuckDBErrorKind.Interrupt, (await Assert.ThrowsAsync<DuckDBException>(() => running)).Kind);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Soon);
        command.CommandText = "SELECT 1";
        Assert.Equal(1, command.ExecuteScalar());
    }

    [Fact]
    public void The_time_limit_interrupts_and_says_which_it_was()
    {
        using var command = _connection.CreateCommand(Endless);
        command.CommandTimeout = 1;
        var started = Stopwatch.GetTimestamp();
        var error = Assert.Throws<DuckDBException>(command.ExecuteScalar);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.FromMilliseconds(950), TimeSpan.FromSeconds(3));
        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Contains("1 seconds", error.Message, StringComparison.Ordinal);
        command.CommandText = "SELECT 1";
        Assert.Equal(1, command.ExecuteScalar());
    }

    [Fact]
    public async Task The_time_limit_does_not_count_the_pauses_of_the_reader()
    {
        using var command = _connection.CreateCommand("SELECT * FROM range(100000)");
        command.CommandTimeout = 1;
        using var reader = command.ExecuteReader();
        reader.Read();
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        var rows = 1;
        while (reader.Read())
            rows++;
        Assert.Equal(100_000, rows);
    }
}
