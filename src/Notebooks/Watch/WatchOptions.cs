using Notebooks.Run;

namespace Notebooks.Watch;

/// <summary>How a notebook is watched.</summary>
public sealed record WatchOptions
{
    /// <summary>Where the page is served, on 127.0.0.1.</summary>
    public const int DefaultPort = 5081;

    /// <summary>How its cells are run.</summary>
    public RunOptions Run { get; init; } = new();

    /// <summary>The port.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The Node.js executable that draws the charts.</summary>
    public string Node { get; init; } = "node";
}
