using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Notebooks.Tests.Publish;
using Notebooks.Watch;

namespace Notebooks.Tests.Watch;

/// <summary>A notebook in a folder of its own that is being watched, and a browser that looks at it.</summary>
internal sealed class Watched : IAsyncDisposable
{
    private readonly SampleSite _site = new();
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Channel<string> _reports = Channel.CreateUnbounded<string>();
    private readonly Task _watching;

    private Watched(string[] cells)
    {
        Save(cells);
        Port = FreePort();
        Client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/")) };
        _watching = Task.Run(() => NotebookWatch.RunAsync(new FewRows(), SampleSite.Facts(), Path, new WatchOptions { Port = Port, Node = "none" }, new Reports(_reports.Writer), _end.Token));
    }

    internal HttpClient Client { get; }

    internal int Port { get; }

    internal string Path => System.IO.Path.Combine(_site.Notebooks, "watched.ipynb");

    internal static async Task<Watched> StartAsync(params string[] cells)
    {
        var watched = new Watched(cells);
        await watched.NextAsync();
        return watched;
    }

    internal void Save(params string[] cells) => _site.Add("watched.ipynb", string.Join(',', cells));

    /// <summary>As editors do that write aside and rename.</summary>
    internal void SaveByRenaming(params string[] cells)
    {
        _site.Add("watched.ipynb~", string.Join(',', cells));
        File.Move(Path + "~", Path, overwrite: true);
    }

    /// <summary>What the next run came to.</summary>
    internal async Task<string> NextAsync()
    {
        while (true)
        {
            var report = await _reports.Reader.ReadAsync(_end.Token).AsTask().WaitAsync(TimeSpan.FromSeconds(30), _end.Token);
            if (!report.StartsWith("http:", StringComparison.Ordinal))
                return report;
        }
    }

    internal Task<string> PageAsync() => Client.GetStringAsync(new Uri("/", UriKind.Relative), _end.Token);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _watching);
        Client.Dispose();
        _end.Dispose();
        _site.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Reports(ChannelWriter<string> reports) : IProgress<string>
    {
        public void Report(string value) => reports.TryWrite(value);
    }
}
