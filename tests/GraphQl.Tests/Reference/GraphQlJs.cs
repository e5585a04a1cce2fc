using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace GraphQl.Tests.Reference;

/// <summary>The reference implementation, run by Node; a test that asks it is skipped where one of the two is missing.</summary>
internal static class GraphQlJs
{
    public static JsonNode Ask(string task, JsonObject input)
    {
        input["task"] = task;
        using var node = Start();
        var output = node.StandardOutput.ReadToEndAsync();
        var error = node.StandardError.ReadToEndAsync();
        using (var stdin = node.StandardInput)
            stdin.Write(input.ToJsonString());
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error.Result);
        return JsonNode.Parse(output.Result)!;
    }

    public static JsonArray Array(IEnumerable<string> items) => [.. items.Select(i => (JsonNode)JsonValue.Create(i))];

    private static Process Start()
    {
        var root = Root();
        Require(root is not null && Directory.Exists(Path.Combine(root, "node_modules", "graphql")), "node_modules has no graphql; run npm ci.");
        var script = Path.Combine(root!, "tests", "GraphQl.Tests", "Reference", "graphql-js.mjs");
        try
        {
            return Process.Start(new ProcessStartInfo("node", [script])
            {
                UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Require(false, "Node is not installed.");
            throw;
        }
    }

    private static void Require(bool present, string reason)
    {
        if (Environment.GetEnvironmentVariable("WAREHOUSE_TEST_ALL") == "1")
            Assert.True(present, reason);
        Assert.SkipUnless(present, reason);
    }

    private static string? Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Warehouse.sln")))
            folder = folder.Parent;
        return folder?.FullName;
    }
}
