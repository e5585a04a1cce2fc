using System.Text.Json;

namespace Conformance.Tests;

/// <summary>Real GraphQL clients against the service as a newcomer has it.</summary>
[Collection(SeededServiceTests.Name)]
public sealed class GraphQlClientTests(SeededService seeded)
{
    [Fact]
    public async Task Apollo_reads_published_figures()
    {
        var answer = await ClientAsync("apollo.mjs");
        var facts = JsonDocument.Parse(answer).RootElement.GetProperty("publishedFigure").GetProperty("facts");
        Assert.NotEmpty(facts.GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public async Task The_reference_implementation_accepts_the_introspected_schema()
    {
        var sdl = await ClientAsync("introspect.mjs");
        Assert.Contains("publishedFigure", sdl, StringComparison.Ordinal);
        Assert.Contains("offence", sdl, StringComparison.Ordinal);
    }

    private async Task<string> ClientAsync(string script)
    {
        var node = Machine.Node();
        var path = Path.Combine(AppContext.BaseDirectory, "clients", script);
        var outcome = await Machine.RunAsync(node, [path, seeded.Service.Address.ToString().TrimEnd('/'), Machine.Root]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return outcome.Output;
    }
}
