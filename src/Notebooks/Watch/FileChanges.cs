using System.Threading.Channels;

namespace Notebooks.Watch;

/// <summary>Tells when a file has another content. Editors write in pieces, or write aside and rename: it waits until the file is at rest.</summary>
internal sealed class FileChanges : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    // A watcher can lose events, as on folders of the network.
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(2);

    private readonly string _path;
    private readonly FileSystemWatcher _watcher;
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private string _text;

    internal FileChanges(string path)
    {
        _path = Path.GetFullPath(path);
        _text = File.ReadAllText(_path);
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(_path)!, Path.GetFileName(_path)) { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size };
        _watcher.Changed += (_, _) => _signals.Writer.TryWrite(true);
        _watcher.Created += (_, _) => _signals.Writer.TryWrite(true);
        _watcher.Renamed += (_, _) => _signals.Writer.TryWrite(true);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>The content that was last seen.</summary>
    internal string Text => _text;

    /// <summary>The next content that is another than the last.</summary>
    internal async Task<string> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await SignalAsync(cancellationToken);
            if (await ReadAtRestAsync(cancellationToken) is { } text && text != _text)
                return _text = text;
        }
    }

    public void Dispose() => _watcher.Dispose();

    private async Task SignalAsync(CancellationToken cancellationToken)
    {
        using var anyway = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        anyway.CancelAfter(LookAnyway);
        try
        {
            await _signals.Reader.ReadAsync(anyway.Token);
            while (await SignalledWithinAsync(Rest, cancellationToken))
            {
                // Still being written.
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // No signal: the content says whether there was a change.
        }
    }

    private async Task<bool> SignalledWithinAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await Task.Delay(time, cancellationToken);
        return _signals.Reader.TryRead(out _);
    }

    // Null while it is away or held, as between the two steps of a save by renaming; the next look finds it.
    private async Task<string?> ReadAtRestAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(_path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
