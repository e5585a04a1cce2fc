using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>A run of the command line in a process of its own, in the Release build.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="PeakMegabytes">VmHWM: the most memory that the process ever held.</param>
internal sealed record CommandProcess(double Seconds, double PeakMegabytes)
{
    internal static async Task<CommandProcess> RunAsync(string home, params string[] arguments)
    {
        var assembly = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Cli", "release", "warehouse.dll"));
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["WAREHOUSE_HOME"] = home;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0.0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.Delay(20);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new CommandProcess(seconds, peak)
            : throw new InvalidOperationException($"warehouse {string.Join(' ', arguments)} ended with {process.ExitCode}: {await output}{await error}");
    }

    // The process may end between being seen and being read.
    private static double PeakOf(int process)
    {
        var status = $"/proc/{process}/status";
        if (!File.Exists(status))
            return 0;
        try
        {
            var line = File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
