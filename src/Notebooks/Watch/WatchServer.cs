using System.Globalization;
using System.Net;
using System.Text;

namespace Notebooks.Watch;

/// <summary>
/// Serves a watched page to a browser on this machine and to nobody else: it listens on the loopback address only, and answers only those
/// who ask for it by that address, so that no page from elsewhere can read it under a name of its own.
/// </summary>
internal sealed class WatchServer : IDisposable
{
    // Silence that long would be taken for a lost connection.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    private readonly HttpListener _listener = new();
    private readonly WatchedPage _page;
    private readonly PageVersions _versions;
    private readonly string _host;

    private WatchServer(int port, WatchedPage page, PageVersions versions)
    {
        (_page, _versions, _host) = (page, versions, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        _listener.Prefixes.Add($"http://{_host}/");
    }

    internal Uri Address => new($"http://{_host}/");

    /// <exception cref="IOException">The port is taken.</exception>
    internal static WatchServer Start(int port, WatchedPage page, PageVersions versions)
    {
        var server = new WatchServer(port, page, versions);
        try
        {
            server._listener.Start();
            return server;
        }
        catch (HttpListenerException e)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"Port {port} cannot be used ({e.Message}). Name another with --port."), e);
        }
    }

    /// <summary>Answers until it is cancelled.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var stopped = cancellationToken.Register(_listener.Stop);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = AnswerAsync(context, cancellationToken);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException && cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task AnswerAsync(HttpListenerContext context, CancellationToken cancellationToken)
    {
        try
        {
            await AnswerAsync(context.Request, context.Response, cancellationToken);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser has gone, or we go: there is nobody to tell.
            context.Response.Abort();
        }
    }

    private async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response, CancellationToken cancellationToken)
    {
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        if (request.Headers["Host"] != _host)
            await WriteAsync(response, HttpStatusCode.Forbidden, "text/plain", $"This page is at {Address}", cancellationToken);
        else if (request.HttpMethod != "GET")
            await WriteAsync(response, HttpStatusCode.MethodNotAllowed, "text/plain", "GET", cancellationToken);
        else if (request.Url!.AbsolutePath is "/" or "/index.html")
            await WriteAsync(response, HttpStatusCode.OK, "text/html", _page.Html(_versions.Current), cancellationToken);
        else if (request.Url.AbsolutePath == WatchedHtml.Events)
            await TellAsync(response, int.TryParse(request.QueryString["since"], CultureInfo.InvariantCulture, out var since) ? since : _versions.Current, cancellationToken);
        else
            await SendAsync(response, Uri.UnescapeDataString(request.Url.AbsolutePath[1..]), cancellationToken);
    }

    private async Task TellAsync(HttpListenerResponse response, int since, CancellationToken cancellationToken)
    {
        (response.ContentType, response.SendChunked) = ("text/event-stream", true);
        await WriteAsync(response, ": waiting\n\n", cancellationToken);
        while (_versions.Current <= since)
        {
            var next = _versions.AfterAsync(since);
            if (await Task.WhenAny(next, Task.Delay(Pulse, cancellationToken)) != next)
                await WriteAsync(response, ": waiting\n\n", cancellationToken);
        }

        await WriteAsync(response, string.Create(CultureInfo.InvariantCulture, $"event: reload\ndata: {_versions.Current}\n\n"), cancellationToken);
    }

    private async Task SendAsync(HttpListenerResponse response, string address, CancellationToken cancellationToken)
    {
        if (_page.Find(address) is not { } file)
        {
            await WriteAsync(response, HttpStatusCode.NotFound, "text/plain", $"{address} is not here. The page is at {Address}", cancellationToken);
            return;
        }

        await WriteAsync(response, HttpStatusCode.OK, TypeOf(file), await File.ReadAllTextAsync(file, cancellationToken), cancellationToken);
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html",
        ".css" => "text/css",
        ".csv" => "text/csv",
        ".xml" => "application/xml",
        _ => "application/json",
    };

    private static async Task WriteAsync(HttpListenerResponse response, HttpStatusCode status, string type, string text, CancellationToken cancellationToken)
    {
        (response.StatusCode, response.ContentType) = ((int)status, type + "; charset=utf-8");
        await WriteAsync(response, text, cancellationToken);
    }

    private static async Task WriteAsync(HttpListenerResponse response, string text, CancellationToken cancellationToken)
    {
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await response.OutputStream.FlushAsync(cancellationToken);
    }
}
