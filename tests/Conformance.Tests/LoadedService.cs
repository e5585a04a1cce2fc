namespace Conformance.Tests;

/// <summary>The service with all the publishers' files, loaded and built by the command line; not started where they are absent.</summary>
public sealed class LoadedService : IAsyncLifetime
{
    internal Service Service { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (Machine.Shared is null)
            return;
        var load = await Service.CliAsync("load", Machine.SharedData(""));
        Assert.True(load.ExitCode == 0, load.Output + load.Error);
        var build = await Service.CliAsync("build");
        Assert.True(build.ExitCode == 0, build.Output + build.Error);
        await Service.StartAsync();
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}

/// <summary>Tests that ask the same loaded service: loading and building takes longer than any of them.</summary>
[CollectionDefinition(Name)]
public sealed class LoadedServiceTests : ICollectionFixture<LoadedService>, ICollectionFixture<Browser>
{
    internal const string Name = "loaded service";
}
