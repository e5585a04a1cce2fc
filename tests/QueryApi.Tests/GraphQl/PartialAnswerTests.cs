using System.Text;
using System.Text.Json;
using QueryApi.GraphQl;
using QueryApi.GraphQl.Http;
using QueryApi.Tests.Hosting;
using Warehouse.Access;

namespace QueryApi.Tests.GraphQl;

public sealed class PartialAnswerTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task A_root_field_that_takes_too_long_is_null_with_an_error_and_the_others_stand()
    {
        using var lease = server.Snapshots.Lease();
        var executor = new GraphQlExecutor(lease.Snapshot, limit: TimeSpan.Zero);
        using var reply = await executor.ExecuteAsync(
            new GraphQlRequest("{ __typename snapshot { number } slow: offence { total { rows } } }", null, default), Role.Public, TestContext.Current.CancellationToken);

        var json = Json(reply);
        Assert.Equal("""{"__typename":"Query","snapshot":{"number":1},"slow":null}""", json.GetProperty("data").ToString());
        var error = Assert.Single(json.GetProperty("errors").EnumerateArray());
        Assert.Equal("TIMEOUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["slow"]""", error.GetProperty("path").ToString());
    }

    private static JsonElement Json(GraphQlReply reply)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            reply.Write(json);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
