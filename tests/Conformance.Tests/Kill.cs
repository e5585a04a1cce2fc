namespace Conformance.Tests;

/// <summary>One run of the command line that is killed: how long after the first line that names a step.</summary>
/// <param name="Step">Where it is to be killed; a line of its progress begins with it.</param>
/// <param name="After">How long after that line.</param>
internal sealed record Kill(string Step, TimeSpan After)
{
    /// <summary>The steps of loading, as <c>warehouse load</c> tells them.</summary>
    internal static readonly string[] LoadSteps = ["Reading", "Checking", "Staging", "Booking"];

    /// <summary>The steps of building: the first and the longest script, a check, and each step of publication.</summary>
    internal static readonly string[] BuildSteps =
    [
        "sql/dimensions/macros", "sql/dimensions/area", "sql/facts/offence_cell", "sql/facts/offence_issue", "sql/facts/offence", "Holding headers", "sql/checks/",
        "Writing the catalogue", "Opening the new file", "Writing to disk", "Renaming", "Pointing the manifest", "Clearing older",
    ];

    internal bool IsOfLoad => LoadSteps.Contains(Step);

    /// <summary>Runs the command line and kills it.</summary>
    /// <returns>The last step that it told; "done" when it was faster than the kill.</returns>
    internal async Task<string> RunAsync(Service home, params string[] arguments)
    {
        using var process = home.StartCli(arguments);
        var last = "start";
        _ = process.StandardOutput.ReadToEndAsync();
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            last = line;
            if (line.StartsWith(Step, StringComparison.Ordinal))
            {
                await Task.Delay(After, TestContext.Current.CancellationToken);
                break;
            }
        }

        process.Kill(entireProcessTree: true);
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            last = line;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0 ? "done" : last;
    }
}
