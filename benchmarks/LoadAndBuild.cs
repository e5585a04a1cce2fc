using System.Diagnostics;
using System.Globalization;
using DuckDb;

namespace Benchmarks;

/// <summary>Loading and building as a user does it, against what DuckDB itself needs to read, unpivot and sort the same files, in the same run.</summary>
internal static class LoadAndBuild
{
    private const string Cases = "1000000";

    internal static async Task<int> RunAsync(IReadOnlyList<long> sizes)
    {
        await SeedAsync();
        await CasesAsync();
        Console.WriteLine();
        Console.WriteLine("| rows | load, s | rows a second | peak, MB | build, s | rows a second | peak, MB | raw DuckDB: read, unpivot, sort, s | ratio |");
        Console.WriteLine("| --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        foreach (var rows in sizes)
            await MeasureAsync(rows);
        return 0;
    }

    private static Task SeedAsync() => InFolderAsync(async (home, _, _) =>
    {
        var build = await CommandProcess.RunAsync(home, "build");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The shipped seed alone: built in {build.Seconds:F1} s, the start of the process included; peak {build.PeakMegabytes:N0} MB."));
    });

    private static Task CasesAsync() => InFolderAsync(async (home, samples, _) =>
    {
        await CommandProcess.RunAsync(home, "sample", "--rows", "1", "--cases", Cases, "--out", samples);
        var load = await CommandProcess.RunAsync(home, "load", "--synthetic", samples);
        var build = await CommandProcess.RunAsync(home, "build");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Returns with {Cases} MARAC cases: loaded in {load.Seconds:F1} s, peak {load.PeakMegabytes:N0} MB; built in {build.Seconds:F1} s, peak {build.PeakMegabytes:N0} MB."));
    });

    private static Task MeasureAsync(long rows) => InFolderAsync(async (home, samples, folder) =>
    {
        await CommandProcess.RunAsync(home, "sample", "--rows", rows.ToString(CultureInfo.InvariantCulture), "--out", samples);
        var load = await CommandProcess.RunAsync(home, "load", "--synthetic", samples);
        var build = await CommandProcess.RunAsync(home, "build");
        var raw = Raw(Path.Combine(folder, "raw.duckdb"), samples);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {rows:N0} | {load.Seconds:F1} | {rows / load.Seconds:N0} | {load.PeakMegabytes:N0} | {build.Seconds:F1} | {rows / build.Seconds:N0} | {build.PeakMegabytes:N0} | {raw:F1} | {(load.Seconds + build.Seconds) / raw:F1} |"));
    });

    private static async Task InFolderAsync(Func<string, string, string, Task> measure)
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-load-");
        try
        {
            await measure(Path.Combine(folder.FullName, "home"), Path.Combine(folder.FullName, "samples"), folder.FullName);
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
