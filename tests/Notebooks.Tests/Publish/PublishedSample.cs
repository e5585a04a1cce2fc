using AngleSharp.Dom;

namespace Notebooks.Tests.Publish;

/// <summary>One page with every kind of exhibit, published once for all tests that only look at it.</summary>
public sealed class PublishedSample : IAsyncLifetime
{
    private readonly SampleSite _site = new();

    internal string Folder => _site.Out;

    internal IDocument Open(string file) => _site.Open(file);

    internal IDocument Page { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _site.Add("yearly.ipynb", SampleSite.Cells);
        await _site.PublishAsync();
        Page = _site.Open("yearly.html");
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }
}
