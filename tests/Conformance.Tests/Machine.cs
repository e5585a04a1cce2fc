using System.Diagnostics;

namespace Conformance.Tests;

/// <summary>What the machine offers; a test that needs something says so and is skipped, or fails where everything must run.</summary>
internal static class Machine
{
    internal static string Root { get; } = FindRoot();

    /// <summary>The publishers' files and the papers beside the project; null for a user, who does not have them.</summary>
    internal static string? Shared { get; } =
        Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var folder && Directory.Exists(folder) ? folder : null;

    internal static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    private static readonly bool Everything = Environment.GetEnvironmentVariable("WAREHOUSE_TEST_ALL") == "1";

    private static readonly string? ChromiumPath =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    internal static string SharedData(string path)
    {
        Assert.SkipUnless(Shared is not null, "The publishers' files (../shared) are not beside the project.");
        return Path.Combine(Shared!, "data", path);
    }

    internal static string Chromium() => Required(ChromiumPath, "chromium is not installed");

    internal static string Node() => Required(OnPath("node"), "Node.js is not on the path");

    /// <summary>Runs a program to its end.</summary>
    internal static async Task<Outcome> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? workingDirectory = null)
    {
        using var process = Start(program, arguments, environment, workingDirectory);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, await output, await error);
    }

    internal static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment, string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = workingDirectory ?? Root };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>The built assembly of a product project, in the configuration that the tests were built in.</summary>
    internal static string Product(string project, string assembly, string? root = null) =>
        Path.Combine(root ?? Root, "artifacts", "bin", project, Configuration, assembly + ".dll");

    private static string Required(string? path, string missing)
    {
        if (path is null && Everything)
            Assert.Fail($"{missing}, and WAREHOUSE_TEST_ALL=1 wants every test to run.");
        Assert.SkipWhen(path is null, $"{missing}.");
        return path!;
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Warehouse.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Warehouse.sln is in no folder above the tests.");
    }
}

internal sealed record Outcome(int ExitCode, string Output, string Error);
