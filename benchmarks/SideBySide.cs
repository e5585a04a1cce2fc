using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>The service as a process against raw DuckDB over the same snapshot, in the same run; ratios travel, seconds do not.</summary>
internal static class SideBySide
{
    private const string Columns = "Month,AreaCode,AreaName,BoroughName,OffenceGroup,Offence,Count,Status";

    internal static async Task<int> RunAsync(long rows)
    {
        var folder = Environment.GetEnvironmentVariable("BENCHMARK_HOME") ?? Path.Combine(Path.GetTempPath(), $"warehouse-benchmark-{rows}");
        var building = Stopwatch.StartNew();
        var home = GeneratedHome.Create(folder, rows);
        Console.WriteLine($"Home of {rows:N0} rows ready after {building.Elapsed.TotalSeconds:F1} s: {folder}");

        await using var service = await ServiceProcess.StartAsync(home.Root);
        using var raw = new RawSnapshot(home);

        // Until the hot methods are compiled for good: a service that has answered for a while is what users meet.
        for (var i = 0; i < 40; i++)
            await service.GetAsync($"RecordedOffences?$select={Columns}&$top=100000", Math.Min(100_000, rows));

        Console.WriteLine();
        Console.WriteLine("| what | raw DuckDB, ms | our statement, ms | HTTP, ms | ratio | rows a second through HTTP | peak memory of the service, MB |");
        Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: |");
        foreach (var page in new[] { 10_000L, 100_000, 1_000_000, 5_000_000 })
            await PageAsync(service, raw, Math.Min(page, rows));
        await AggregateAsync(service, raw, "one ward, one offence, one year", 50, SmallRaw, Small);
        await AggregateAsync(service, raw, $"{rows:N0} rows by borough and financial year", 5, LargeRaw, Large);
        return 0;
    }

    private const string SmallRaw = """
        SELECT sum(f.count), max(f.status) FROM fact_offence f
        LEFT JOIN dim_area a ON a.area_key = f.area_key LEFT JOIN dim_offence o ON o.offence_key = f.offence_key
        WHERE f.valid_to = DATE '9999-12-31' AND a.area_code = 'E05990001' AND o.offence = 'Shoplifting'
          AND f.month BETWEEN DATE '2025-01-01' AND DATE '2025-12-01'
        """;

    private const string Small =
        "RecordedOffences?$apply=filter(AreaCode eq 'E05990001' and Offence eq 'Shoplifting' and Month ge 2025-01-01 and Month le 2025-12-01)/aggregate(Count with sum as Total)";

    private const string LargeRaw = """
        SELECT b.area_name, m.financial_year, sum(f.count), max(f.status) FROM fact_offence f
        LEFT JOIN dim_area a ON a.area_key = f.area_key LEFT JOIN dim_area b ON b.area_code = a.borough_code LEFT JOIN dim_month m ON m.month = f.month
        WHERE f.valid_to = DATE '9999-12-31' AND a.area_type = 'ward' GROUP BY ALL ORDER BY ALL
        """;

    private const string Large =
        "RecordedOffences?$apply=filter(AreaType eq 'ward')/groupby((BoroughName,FinancialYear),aggregate(Count with sum as Total))";

    private static async Task PageAsync(ServiceProcess service, RawSnapshot raw, long page)
    {
        var sql = $"""
            SELECT f.month, a.area_code, a.area_name, a.borough_name, o.offence_group, o.offence, f.count, f.status FROM fact_offence f
            LEFT JOIN dim_area a ON a.area_key = f.area_key LEFT JOIN dim_offence o ON o.offence_key = f.offence_key
            WHERE f.valid_to = DATE '9999-12-31' LIMIT {page}
            """;
        var drained = Median(5, () => raw.Drain(sql));
        var path = $"RecordedOffences?$select={Columns}&$top={page}";
        var served = await MedianAsync(5, () => service.GetAsync(path, page));
        Row($"a page of {page:N0} offences, eight columns, as JSON", drained, null, served, page / (served / 1000), service.PeakMegabytes());
    }

    private static async Task AggregateAsync(ServiceProcess service, RawSnapshot raw, string what, int times, string sql, string path)
    {
        var drained = Median(times, () => raw.Drain(sql));
        var compiled = Median(times, raw.Compiled(path));
        var served = await MedianAsync(times, () => service.GetAsync(path, null));
        Row(what, drained, compiled, served, null, service.PeakMegabytes());
    }

    private static void Row(string what, double raw, double? compiled, double http, double? rowsPerSecond, double peak) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {raw:F2} | {compiled:F2} | {http:F2} | {http / raw:F1} | {rowsPerSecond:N0} | {peak:F0} |"));

    private static double Median(int times, Action action)
    {
        action();
        return Middle([.. Enumerable.Range(0, times).Select(_ => Time(action))]);
    }

    private static async Task<double> MedianAsync(int times, Func<Task> action)
    {
        await action();
        var samples = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            await action();
            samples.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Middle(samples);
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Middle(List<double> samples)
    {
        samples.Sort();
        return samples[samples.Count / 2];
    }
}
