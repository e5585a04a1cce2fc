using System.Diagnostics;
using System.Net;

namespace Conformance.Tests;

/// <summary>A home folder of its own and the command line and service that work on it, each a process of its own.</summary>
/// <param name="root">The folder of a copy of the project whose programs are run; null for this one.</param>
internal sealed class Service(string? root = null) : IAsyncDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("warehouse-conformance-");
    private readonly List<string> log = [];
    private Process? process;

    internal HttpClient Client { get; private set; } = new();

    internal Uri Address => Client.BaseAddress ?? throw new InvalidOperationException("The service has not been started.");

    internal bool IsStarted => Client.BaseAddress is not null;

    internal string Log => string.Join('\n', log);

    private Dictionary<string, string> Environment => new() { ["WAREHOUSE_HOME"] = home.FullName, ["DOTNET_NOLOGO"] = "1" };

    internal string Folder => home.FullName;

    /// <summary>A home with the same files.</summary>
    internal Service Copy()
    {
        var copy = new Service();
        foreach (var file in home.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Folder, Path.GetRelativePath(home.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }

        return copy;
    }

    /// <summary>Starts the command line and leaves it running.</summary>
    internal Process StartCli(params string[] arguments) => Machine.Start("dotnet", [Machine.Product("Cli", "warehouse", root), .. arguments], Environment);

    internal Task<Outcome> CliAsync(params string[] arguments) => RunAsync("dotnet", [Machine.Product("Cli", "warehouse", root), .. arguments]);

    /// <summary>Runs a program with this home as its warehouse.</summary>
    internal Task<Outcome> RunAsync(string program, params string[] arguments) => Machine.RunAsync(program, arguments, Environment, root);

    /// <summary>Starts the service on a free port and waits until its pages are published.</summary>
    internal async Task StartAsync()
    {
        await ListenAsync();
        await WaitForReportsAsync();
    }

    /// <summary>Starts the service on a free port, without pages.</summary>
    internal Task StartWithoutReportsAsync() => ListenAsync("--no-reports");
    internal async Task<string> GetAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"GET {path} gave {(int)response.StatusCode}: {body}");
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Client.Dispose();
        home.Delete(recursive: true);
    }

    private async Task ListenAsync(params string[] options)
    {
        process = Machine.Start("dotnet", [Machine.Product("QueryApi", "QueryApi", root), "--urls", "http://127.0.0.1:0", .. options], Environment);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            Note(line);
            if (line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is var at and >= 0)
            {
                Client = new HttpClient { BaseAddress = new Uri(line[at..].Split(' ')[0].TrimEnd('/', '.')), Timeout = TimeSpan.FromSeconds(60) };
                break;
            }
        }

        Assert.True(Client.BaseAddress is not null, "The service ended without an address:\n" + Log);
        _ = DrainAsync();
    }

    private async Task WaitForReportsAsync()
    {
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < TimeSpan.FromSeconds(90))
        {
            using var response = await Client.GetAsync(new Uri("/reports/performance-dashboard.html", UriKind.Relative), TestContext.Current.CancellationToken);
            if (response.IsSuccessStatusCode && response.Content.Headers.LastModified is not null)
                return;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The reports were not published within 90 seconds:\n" + Log);
    }

    private async Task DrainAsync()
    {
        while (await process!.StandardOutput.ReadLineAsync() is { } line)
            Note(line);
    }

    private void Note(string? line)
    {
        lock (log)
        {
            if (line is not null)
                log.Add(line);
        }
    }
}
