namespace Conformance.Tests;

/// <summary>The service as a newcomer meets it: nothing loaded, the first snapshot built from seed.</summary>
public sealed class SeededService : IAsyncLifetime
{
    internal Service Service { get; } = new();

    public async ValueTask InitializeAsync() => await Service.StartAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}

/// <summary>Tests that ask the same service: making all reports takes longer than most of them.</summary>
[CollectionDefinition(Name)]
public sealed class SeededServiceTests : ICollectionFixture<SeededService>, ICollectionFixture<Browser>
{
    internal const string Name = "seeded service";
}
