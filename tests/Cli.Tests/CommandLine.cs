using System.Text;
using System.Text.Json;
using Warehouse.Snapshots;

namespace Cli.Tests;

/// <summary>The command line in this process, on a home of its own that is gone when the test ends.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-cli-").FullName;

    public string Home => Path.Combine(folder, "home");

    /// <summary>The project whose notebooks are published; null for this one.</summary>
    public ProjectFiles? Files { get; init; }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public Outcome Run(params string[] args) => RunAsync(args).GetAwaiter().GetResult();

    public async Task<Outcome> RunAsync(params string[] args)
    {
        using var data = new MemoryStream();
        await using var output = new StreamWriter(data, new UTF8Encoding(false)) { AutoFlush = true };
        await using var error = new StringWriter();
        var session = new Session(output, error, () => data) { Home = Home, Files = Files! };
        var code = await WarehouseCommand.RunAsync(args, session, TestContext.Current.CancellationToken);
        return new Outcome(code, Encoding.UTF8.GetString(data.ToArray()), error.ToString());
    }

    /// <summary>Writes a file to load.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A home with the small borough file loaded and built.</summary>
    public static CommandLine WithOffences()
    {
        var line = new CommandLine();
        Assert.Equal(0, line.Run("load", line.Write("borough.csv", SmallFiles.Borough)).Code);
        Assert.Equal(0, line.Run("build").Code);
        return line;
    }

    public WarehouseHome OpenHome() => WarehouseHome.Open(Home);
}

/// <summary>What a command left behind.</summary>
internal sealed record Outcome(int Code, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
