using System.Diagnostics;

namespace Cli.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task As_a_process_it_writes_data_to_standard_output_messages_to_standard_error_and_an_exit_code()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var line = new CommandLine();
        using var process = Start(line.Home, "query", "Areas");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        Assert.Equal(1, process.ExitCode);
        Assert.Empty(await output);
        Assert.StartsWith("warehouse: There is no snapshot", await error, StringComparison.Ordinal);
    }

    private static Process Start(string home, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(WarehouseCommand).Assembly.Location);
        Array.ForEach(args, start.ArgumentList.Add);
        start.Environment["WAREHOUSE_HOME"] = home;
        return Process.Start(start)!;
    }
}
