using System.Net.Sockets;
using System.Text;
using DuckDb;
using Warehouse.Snapshots;

namespace QueryApi.Tests.OData;

/// <summary>Many rows that never happened: every answer says so, and a page that breaks off must not look like a whole one.</summary>
public sealed class SampleDataTests(SampleDataTests.Server server) : IClassFixture<SampleDataTests.Server>
{
    [Theory]
    [InlineData("RecordedOffences?$top=1", ",\"@Warehouse.Synthetic\":true,\"value\":[")]
    [InlineData("RecordedOffences?$apply=aggregate($count as N)", ",\"@Warehouse.Synthetic\":true,\"value\":[")]
    [InlineData("Quarters('2022%2F23%20Q4')", ",\"@Warehouse.Synthetic\":true}")]
    public async Task Sample_data_says_so(string request, string expected) =>
        Assert.Contains(expected, await server.GetTextAsync(request), StringComparison.Ordinal);

    [Fact]
    public async Task A_page_that_takes_too_long_has_no_end()
    {
        var address = new Uri(server.Root);
        using var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /odata/RecordedOffences HTTP/1.1\r\nHost: {address.Authority}\r\nPrefer: odata.maxpagesize=10000000\r\nConnection: close\r\n\r\n"));
        await Task.Delay(TimeSpan.FromSeconds(Server.PageSeconds + 1));

        var received = new MemoryStream();
        try
        {
            await stream.CopyToAsync(received);
        }
        catch (IOException)
        {
            // The server reset the connection, which is one way to see that the page broke off.
        }

        var text = Encoding.UTF8.GetString(received.ToArray());
        Assert.StartsWith("HTTP/1.1 200", text, StringComparison.Ordinal);
        Assert.Contains("\"value\":[", text, StringComparison.Ordinal);
        Assert.DoesNotContain("]}", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal));
    }

    /// <summary>A service that gives a page one second, over more rows than the buffers between it and a client hold.</summary>
    public sealed class Server() : ODataServer(Fill)
    {
        internal const int PageSeconds = 1;

        private static void Fill(WarehouseHome home)
        {
            var settings = File.ReadAllText(home.SettingsPath);
            Assert.Contains("\"pageSeconds\": 60", settings, StringComparison.Ordinal);
            File.WriteAllText(home.SettingsPath, settings.Replace("\"pageSeconds\": 60", $"\"pageSeconds\": {PageSeconds}", StringComparison.Ordinal));
            OffenceLedger.Write(home.LedgerFile);
            using var connection = new DuckDBConnection($"Data Source={home.LedgerFile}");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                """
                UPDATE batch SET synthetic = true;
                INSERT INTO staged_offence_record
                SELECT 1, 1, s.borough_name || ' ' || n.range, NULL, NULL, s.taxonomy, s.group_label, s.offence_label, s.months, list_transform(s.counts, c -> 1)
                FROM staged_offence_record AS s CROSS JOIN range(500) AS n
                """;
            command.ExecuteNonQuery();
        }
    }
}
