using System.Diagnostics;
using System.Globalization;
using DuckDb;
using Warehouse.Build;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Benchmarks;

/// <summary>What <c>MeasureValues</c> costs a build: made-up offences of some boroughs over ten years, and every measure of <c>sql/measures</c>.</summary>
internal static class MeasureValues
{
    private const string First = "Measuring";
    private const string After = "Holding headers against tables";

    internal static int Run(IReadOnlyList<int> boroughs)
    {
        Console.WriteLine("| boroughs | measures | rows | values, s | whole build, s | rows a second | snapshot, MB |");
        Console.WriteLine("| --: | --: | --: | --: | --: | --: | --: |");
        foreach (var count in boroughs)
            Measure(count);
        return 0;
    }

    private static void Measure(int boroughs)
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-measures-");
        try
        {
            var home = WarehouseHome.Open(Path.Combine(folder.FullName, "home"));
            new Loader(home, ProjectFiles.Locate()).Load([Generate(folder.FullName, boroughs)], new LoadOptions());
            var steps = new Steps();
            var report = SnapshotBuilder.Build(home, ProjectFiles.Locate(), steps);
            var rows = report.Tables.Single(t => t.SetName == "MeasureValues").Rows;
            var values = (steps.At(After) - steps.At(First)).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {boroughs} | {Count(report.File)} | {rows:N0} | {values:F1} | {report.Duration.TotalSeconds:F1} | {rows / values:N0} | {report.Bytes / 1048576.0:N0} |"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Generate(string folder, int boroughs)
    {
        var file = Path.Combine(folder, "boroughs.csv");
        var reference = Path.Combine(ProjectFiles.Locate().Seed, "reference");
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "measures.sql"))
            .Replace("${offence_map}", Path.Combine(reference, "offence_map.csv"), StringComparison.Ordinal)
            .Replace("${areas}", Path.Combine(reference, "areas.csv"), StringComparison.Ordinal)
            .Replace("${boroughs}", boroughs.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("${file}", file, StringComparison.Ordinal);
        command.ExecuteNonQuery();
        return file;
    }

    private static long Count(string snapshot)
    {
        using var connection = new DuckDBConnection($"Data Source={snapshot};access_mode=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(DISTINCT (measure, definition_version)) FROM fact_measure_value";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    // When each step began. Told at once, unlike Progress<T>.
    private sealed class Steps : IProgress<string>
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly Dictionary<string, TimeSpan> began = [];

        public void Report(string value) => began.TryAdd(value, watch.Elapsed);

        public TimeSpan At(string step) => began[step];
    }
}
