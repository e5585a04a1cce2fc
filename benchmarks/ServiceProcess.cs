using System.Buffers;
using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>The service in a process of its own, in the Release build.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private ServiceProcess(Process process, HttpClient client)
    {
        this.process = process;
        this.client = client;
    }

    internal static async Task<ServiceProcess> StartAsync(string home)
    {
        var assembly = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "QueryApi", "release", "QueryApi.dll"));
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0", "--no-reports"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["WAREHOUSE_HOME"] = home;
        var started = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is var at and >= 0)
            {
                _ = started.StandardOutput.ReadToEndAsync();
                return new ServiceProcess(started, new HttpClient { BaseAddress = new Uri(line[at..].Split(' ')[0]), Timeout = TimeSpan.FromMinutes(5) });
            }
        }

        throw new InvalidOperationException("The service ended without an address.");
    }

    /// <summary>Reads the whole answer, throwing bytes away; checks that every row came in one page when <paramref name="rows"/> is given.</summary>
    internal async Task GetAsync(string path, long? rows)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/odata/" + path);
        request.Headers.Add("Prefer", "odata.maxpagesize=10000000");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        await using var body = await response.Content.ReadAsStreamAsync();
        var braces = await CountAsync(body, (byte)'}');
        if (rows is { } expected && braces != expected + 1)
            throw new InvalidOperationException($"{path}: {braces - 1} rows came instead of {expected}.");
    }

    /// <summary>VmHWM: the most memory that the process ever held, MB.</summary>
    internal double PeakMegabytes()
    {
        process.Refresh();
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<long> CountAsync(Stream stream, byte wanted)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        long count = 0;
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
            count += buffer.AsSpan(0, read).Count(wanted);
        ArrayPool<byte>.Shared.Return(buffer);
        return count;
    }
}
