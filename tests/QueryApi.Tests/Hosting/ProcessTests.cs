using System.Diagnostics;

namespace QueryApi.Tests.Hosting;

public sealed class ProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Settings_that_cannot_be_read_end_the_start_with_their_place_and_without_a_trace()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "warehouse.json"), "{\n  \"homeBorough\": \"Barnet\", \"title\": \"x\"\n}", TestContext.Current.CancellationToken);
        var (code, error) = await StartAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("warehouse: ", error, StringComparison.Ordinal);
        Assert.Contains("warehouse.json, line 2", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_ends_the_start_with_a_message()
    {
        await using var server = new FreshServer();
        await server.InitializeAsync();
        var (code, error) = await StartAsync("--no-reports", "--urls", server.Client.BaseAddress!.ToString());

        Assert.Equal(1, code);
        Assert.Contains("in use", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Split("warehouse: ")[^1], StringComparison.Ordinal);
    }

    private async Task<(int Code, string Error)> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(WarehouseApp).Assembly.Location);
        Array.ForEach(args, start.ArgumentList.Add);
        start.Environment["WAREHOUSE_HOME"] = folder;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _ = await output;
        return (process.ExitCode, await error);
    }
}
