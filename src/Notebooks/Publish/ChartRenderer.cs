using System.Collections.Immutable;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Format;

namespace Notebooks.Publish;

/// <summary>Draws the charts of a site as SVG in one Node process. Where Node or Vega is missing it says so and draws nothing.</summary>
internal static class ChartRenderer
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    internal static async Task<Drawings> DrawAsync(
        IReadOnlyList<(string Key, JsonObject Specification)> charts, string projectFolder, string node, CancellationToken cancellationToken)
    {
        if (charts.Count == 0)
            return new Drawings(ImmutableDictionary<string, string>.Empty, null);
        foreach (var (key, specification) in charts)
            RefuseAddresses(key, specification);
        if (FindModules(projectFolder) is not { } modules)
            return Drawings.None("the packages vega and vega-lite are not installed. Run 'npm ci' in the project folder and publish again");
        try
        {
            var output = await RunNodeAsync(node, Request(charts, modules), cancellationToken);
            return new Drawings(Read(output), null);
        }
        catch (Win32Exception)
        {
            return Drawings.None("Node.js was not found. Install Node.js 20 or later and publish again");
        }
    }

    /// <summary>What would draw: it changes with the script and with Vega. Null where nothing can be drawn.</summary>
    internal static string? Version(string projectFolder, string node)
    {
        if (FindModules(projectFolder) is not { } modules || ChildProgram.Find(node) is null)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (string[])[Script, Path.Combine(modules, "vega", "package.json"), Path.Combine(modules, "vega-lite", "package.json")])
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static string Script => Path.Combine(AppContext.BaseDirectory, "Publish", "render-charts.mjs");

    // A notebook must not fetch while it is published, and a page must not fetch when it is read.
    private static void RefuseAddresses(string key, JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (name is "url" or "href")
                    throw new NotebookException($"Chart {key}: '{name}' is not allowed in a chart; put the rows into data.values.");
                RefuseAddresses(key, value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                RefuseAddresses(key, item);
        }
    }

    private static string? FindModules(string projectFolder)
    {
        var above = new[] { AppContext.BaseDirectory, projectFolder }.SelectMany(Ancestors);
        return above.Select(f => Path.Combine(f, "node_modules")).FirstOrDefault(f => Directory.Exists(Path.Combine(f, "vega-lite")));
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }

    private static string Request(IReadOnlyList<(string Key, JsonObject Specification)> charts, string modules) => new JsonObject
    {
        ["modules"] = Path.Combine(modules, "_"),
        ["charts"] = new JsonArray([.. charts.Select(c => new JsonObject { ["key"] = c.Key, ["spec"] = c.Specification.DeepClone() })]),
    }.ToJsonString();

    private static async Task<string> RunNodeAsync(string executable, string request, CancellationToken cancellationToken)
    {
        var (exitCode, output, error) = await ChildProgram.RunAsync(executable, [Script], request, Limit, cancellationToken);
        return exitCode == 0 ? output : throw new NotebookException($"The charts could not be drawn: {error.Trim()}");
    }

    private static ImmutableDictionary<string, string> Read(string output)
    {
        using var drawn = JsonDocument.Parse(output);
        var svgs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var chart in drawn.RootElement.EnumerateArray())
        {
            var key = chart.GetProperty("key").GetString()!;
            if (chart.TryGetProperty("error", out var error))
                throw new NotebookException($"Chart {key} could not be drawn: {error.GetString()}");
            svgs[key] = chart.GetProperty("svg").GetString()!;
        }

        return svgs.ToImmutable();
    }
}
