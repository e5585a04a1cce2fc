namespace Conformance.Tests;

/// <summary>The service as a newcomer meets it: nothing loaded, the first snapshot built from seed.</summary>
public sealed class SeededService : IAsyncLifetime
{
    internal Service Service { get; } = new();

    public async ValueTask InitializeAsync() => await Service.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
