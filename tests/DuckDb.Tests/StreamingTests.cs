using System.Diagnostics;

namespace DuckDb.Tests;

/// <summary>Results stream at constant memory. WAREHOUSE_SOAK=1 runs the whole size and prints the measures.</summary>
[Collection(nameof(Alone))]
public sealed class StreamingTests(ITestOutputHelper output)
{
    private static readonly bool Soak = Environment.GetEnvironmentVariable("WAREHOUSE_SOAK") == "1";

    private static string Wide(long rows) =>
        "SELECT 'E' || lpad((i % 700)::VARCHAR, 8, '0') AS code, 'Ward of some name ' || (i % 700) AS name, 'A longer label of the offence ' || (i % 60) AS offence, " +
        "(CASE i % 2 WHEN 0 THEN 'exact' ELSE 'denied' END)::ENUM('exact', 'denied') AS status, DATE '2010-01-01' + (i % 5000)::INTEGER AS month, (i % 1000)::INTEGER AS count, " +
        $"((i % 10000) / 100)::DECIMAL(9,2) AS rate, i % 3 = 0 AS flag FROM range({rows}) r(i)";

    [Fact]
    public void Millions_of_rows_pass_through_little_memory()
    {
        var rows = Soak ? 50_000_000L : 500_000L;
        using var database = new TestDatabase("threads=1");
        using var connection = database.Open();
        using var process = Process.GetCurrentProcess();
        using (var warm = connection.Reader(Wide(20_000)))
            Drain(warm);
        process.Refresh();
        var before = process.WorkingSet64;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        using var reader = connection.Reader(Wide(rows));
        Assert.Equal(rows, Drain(reader));
        process.Refresh();
        var grown = (process.WorkingSet64 - before) / 1_000_000;
        output.WriteLine($"{rows:N0} rows: working set grew by {grown} MB");
        Assert.InRange(grown, long.MinValue, 60);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 1_000_000 + rows / 10);
    }

    [Fact]
    public void The_first_rows_come_long_before_the_last()
    {
        using var database = new TestDatabase("threads=1");
        using var connection = database.Open();
        var started = Stopwatch.GetTimestamp();
        using var reader = connection.Reader("SELECT i, hash(i) FROM range(100000000000) r(i)");
        Assert.True(reader.ReadChunk());
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        started = Stopwatch.GetTimestamp();
        reader.Dispose();
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Rates_of_reading_and_appending()
    {
        Assert.SkipUnless(Soak, "Measures take a while: set WAREHOUSE_SOAK=1.");
        using var folder = new TemporaryFolder();
        using var source = new DuckDBDataSource($"Data Source={folder.File("rates.duckdb")};threads=1");
        using var connection = source.OpenConnection();
        connection.Run("CREATE TABLE wide AS " + Wide(1_000_000));
        for (var run = 0; run < 5; run++)
            Measure("drain 1M x 8", 1_000_000, () => { using var reader = connection.Reader("SELECT * FROM wide"); Drain(reader); });
        Measure("typed getters 1M x 8", 1_000_000, () => ReadRows(connection));
        for (var run = 0; run < 3; run++)
        {
            connection.Run("CREATE OR REPLACE TABLE target(code VARCHAR, name VARCHAR, month DATE, count INTEGER, rate DECIMAL(9,2), flag BOOLEAN)");
            Measure("append 2M x 6", 2_000_000, () => Fill(connection, 2_000_000));
        }
    }

    private static long Drain(DuckDBDataReader reader)
    {
        long rows = 0, sum = 0;
        while (reader.ReadChunk())
        {
            rows += reader.ChunkRows;
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var vector = reader.GetVector(column);
                sum += vector.HasNulls ? 1 : 0;
            }

            sum += reader.GetVector(5).Values<int>()[0] + reader.GetVector(1).Utf8(0).Length;
        }

        return sum >= 0 ? rows : 0;
    }

    private static void ReadRows(DuckDBConnection connection)
    {
        using var reader = connection.Reader("SELECT * FROM wide");
        long length = 0;
        while (reader.Read())
        {
            length += reader.GetString(0).Length + reader.GetString(1).Length + reader.GetString(2).Length + reader.GetString(3).Length;
            length += reader.GetFieldValue<DateOnly>(4).Day + reader.GetInt32(5) + (long)reader.GetDecimal(6) + (reader.GetBoolean(7) ? 1 : 0);
        }

        Assert.True(length > 0);
    }

    private static void Fill(DuckDBConnection connection, int rows)
    {
        var day = new DateOnly(2024, 1, 1);
        using var appender = connection.CreateAppender("target");
        for (var i = 0; i < rows; i++)
            appender.Append("E05000042"u8).Append("A ward of some longer name"u8).Append(day).Append(i).Append(12.34m).Append(true).EndRow();
        appender.Close();
    }

    private void Measure(string what, int rows, Action run)
    {
        var started = Stopwatch.GetTimestamp();
        run();
        var took = Stopwatch.GetElapsedTime(started);
        output.WriteLine($"{what}: {took.TotalMilliseconds:F0} ms, {rows / took.TotalSeconds / 1e6:F2} M rows/s");
    }
}
