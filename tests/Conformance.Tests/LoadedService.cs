namespace Conformance.Tests;

/// <summary>The service with the Metropolitan Police borough files of 2021 to 2023 and before, loaded and built by the command line.</summary>
public sealed class LoadedService : IAsyncLifetime
{
    internal Service Service { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (Machine.Shared is null)
            return;
        var load = await Service.CliAsync("load", Machine.SharedData("mps-borough-crime/202105-202304"), Machine.SharedData("mps-borough-crime/201004-202111"));
        Assert.True(load.ExitCode == 0, load.Output + load.Error);
        var build = await Service.CliAsync("build");
        Assert.True(build.ExitCode == 0, build.Output + build.Error);
        await Service.StartAsync();
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
