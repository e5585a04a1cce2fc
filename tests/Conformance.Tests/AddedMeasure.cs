namespace Conformance.Tests;

/// <summary>docs/adding-a-measure.md, followed word by word in a copy of the project as it is built: files written, commands run, service started.</summary>
public sealed class AddedMeasure : IAsyncLifetime
{
    private readonly ProjectCopy copy = new();

    public AddedMeasure() => Service = new Service(copy.Root);

    internal HowTo Page { get; } = HowTo.Read("adding-a-measure.md");

    internal Service Service { get; }

    /// <summary>What each command of the page wrote.</summary>
    internal List<string> Answers { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Page.WriteFiles(copy.Root);
        foreach (var command in Page.Commands)
        {
            var outcome = await Service.CliAsync(command);
            Assert.True(outcome.ExitCode == 0, $"warehouse {string.Join(' ', command)}: {outcome.Output}{outcome.Error}");
            Answers.Add(outcome.Output);
        }

        await Service.StartWithoutReportsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        copy.Dispose();
    }
}
