using System.Diagnostics;
using System.Globalization;
using DuckDb;

namespace Benchmarks;

/// <summary>Loading and building as a user does it, against what DuckDB itself needs to read, unpivot and sort the same files, in the same run.</summary>
internal static class LoadAndBuild
{
    internal static async Task<int> RunAsync(IReadOnlyList<long> sizes)
    {
        Console.WriteLine("| rows | load, s | rows a second | peak, MB | build, s | rows a second | peak, MB | raw DuckDB: read, unpivot, sort, s | ratio |");
        Console.WriteLine("| --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        foreach (var rows in sizes)
            await MeasureAsync(rows);
        return 0;
    }

    private static async Task MeasureAsync(long rows)
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-load-");
        try
        {
            var (home, samples) = (Path.Combine(folder.FullName, "home"), Path.Combine(folder.FullName, "samples"));
            await CommandProcess.RunAsync(home, "sample", "--rows", rows.ToString(CultureInfo.InvariantCulture), "--out", samples);
            var load = await CommandProcess.RunAsync(home, "load", "--synthetic", samples);
            var build = await CommandProcess.RunAsync(home, "build");
            var raw = Raw(Path.Combine(folder.FullName, "raw.duckdb"), samples);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {rows:N0} | {load.Seconds:F1} | {rows / load.Seconds:N0} | {load.PeakMegabytes:N0} | {build.Seconds:F1} | {rows / build.Seconds:N0} | {build.PeakMegabytes:N0} | {raw:F1} | {(load.Seconds + build.Seconds) / raw:F1} |"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A file a time, as a loader has to: each has months of its own.
    private static double Raw(string database, string samples)
    {
        var watch = Stopwatch.StartNew();
        using var connection = new DuckDBConnection($"Data Source={database}");
        connection.Open();
        Execute(connection, "CREATE TABLE cell (major VARCHAR, minor VARCHAR, ward VARCHAR, borough VARCHAR, month VARCHAR, count BIGINT)");
        foreach (var file in Directory.EnumerateFiles(samples, "*.csv"))
        {
            var ward = file.Contains("Ward", StringComparison.Ordinal) ? "WardCode" : "NULL";
            Execute(connection, $"""
                INSERT INTO cell
                SELECT MajorText, MinorText, {ward}, LookUp_BoroughName, month, count
                FROM (UNPIVOT (FROM read_csv('{file.Replace("'", "''", StringComparison.Ordinal)}', header = true)) ON COLUMNS('^[0-9]+$') INTO NAME month VALUE count)
                """);
        }

        Execute(connection, "CREATE TABLE sorted AS FROM cell ORDER BY month, ward, minor");
        Execute(connection, "CHECKPOINT");
        return watch.Elapsed.TotalSeconds;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
