using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace QueryApi.Tests.Hosting;

public sealed class SnapshotSwitchTests
{
    private const string February = "/odata/RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and Offence eq 'Residential burglary' and Month eq 2023-02-01)/aggregate(Count with sum as Total)";

    [Fact]
    public async Task A_running_service_switches_to_a_new_snapshot_without_a_failed_request()
    {
        await using var server = new ApiServer();
        await server.InitializeAsync();
        var answers = new ConcurrentQueue<int>();
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 3).Select(_ => Task.Run(() => AskUntilAsync(server, answers, stop.Token))).ToArray();
        await UntilAsync(() => answers.Contains(30));

        server.Load("revised.csv", Offences.Revised);
        Assert.Equal(2, server.Build());
        await UntilAsync(() => answers.Contains(31));
        await stop.CancelAsync();
        await Task.WhenAll(clients);

        Assert.All(answers, a => Assert.Contains(a, new[] { 30, 31 }));
        Assert.Equal(2, server.Snapshots.Current);
    }

    private static async Task AskUntilAsync(ApiServer server, ConcurrentQueue<int> answers, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var response = await server.GetAsync(February);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            answers.Enqueue(JsonDocument.Parse(await response.Content.ReadAsStringAsync(CancellationToken.None)).RootElement.GetProperty("value")[0].GetProperty("Total").GetInt32());
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 600 && !isSo(); i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(isSo(), "It did not happen within half a minute.");
    }
}
