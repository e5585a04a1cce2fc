using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QueryApi.Hosting;

namespace QueryApi.Tests.Hosting;

public sealed class EdgeTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Health_says_alive_and_ready_as_json()
    {
        Assert.Equal("live", (await JsonAsync("/health/live")).GetProperty("status").GetString());
        var ready = await JsonAsync("/health/ready");
        Assert.Equal(("ready", 1), (ready.GetProperty("status").GetString(), ready.GetProperty("snapshot").GetInt32()));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing/here")]
    [InlineData("/graphql")]
    [InlineData("/odata/Nothing")]
    [InlineData("/reports/")]
    [InlineData("/explain/nothing")]
    [InlineData("/assets/site.css")]
    public async Task Every_answer_forbids_other_hosts_and_guessing_of_types(string address)
    {
        using var response = await server.GetAsync(address);
        Assert.DoesNotContain("http", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/%00")]
    [InlineData("/odata/%FF%FE")]
    [InlineData("/odata/RecordedOffences?$filter=%ZZ")]
    [InlineData("/odata/RecordedOffences?$filter=((((((")]
    [InlineData("/odata/RecordedOffences?$apply=groupby(((")]
    [InlineData("/odata/RecordedOffences('")]
    [InlineData("/odata/RecordedOffences?$skiptoken=garbage")]
    [InlineData("/odata/RecordedOffences?$top=99999999999999999999")]
    [InlineData("/odata//////")]
    [InlineData("/odata/..%2f..%2fetc%2fpasswd")]
    [InlineData("/reports/..%2f..%2fkeys.json")]
    [InlineData("/reports/%2e%2e/warehouse.json")]
    [InlineData("/reports/C:%5Cwindows")]
    [InlineData("/explain/")]
    [InlineData("/explain/%00%01%02")]
    [InlineData("/explain/99999999999999999999")]
    [InlineData("/explain/'; DROP TABLE x --")]
    [InlineData("/graphql?query=%7B")]
    [InlineData("/graphql?query=%7B%20a%20%7D&variables=%5B")]
    [InlineData("/graphql?query=a&query=b")]
    [InlineData("/graphql?query=%7Boffence%7Bfacts(after:%22%25%25%22)%7Bnodes%7Bmonth%7D%7D%7D%7D")]
    [InlineData("/assets/../../../secret")]
    public async Task A_garbage_address_is_refused_and_never_a_failure_of_ours(string address)
    {
        var status = await RawStatusAsync($"GET {address.Replace(" ", "%20", StringComparison.Ordinal)} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n");
        Assert.InRange(status, 200, 499);
    }

    [Fact]
    public async Task An_address_beyond_the_limit_is_414_and_names_it()
    {
        using var response = await server.GetAsync($"/odata/Sources?$filter={new string('x', 16 * 1024)}");
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        Assert.Contains("16384", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_413()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative))
        {
            Content = new StringContent($$"""{"query": "{{new string(' ', 1024 * 1024)}}"}""", Encoding.UTF8, "application/json"),
        };
        // Asks before it sends: the refusal would else meet a client that is still writing.
        request.Headers.ExpectContinue = true;
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("/odata/Months?$top=500")]
    [InlineData("/")]
    [InlineData("/graphql?sdl")]
    public async Task An_answer_is_compressed_only_when_asked_for(string address)
    {
        using var plain = await server.GetAsync(address);
        using var compressed = await server.GetAsync(address, ("Accept-Encoding", "gzip"));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal("gzip", Assert.Single(compressed.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task An_address_that_is_not_there_is_404_and_points_at_the_first_page()
    {
        using var response = await server.GetAsync("/nothing/here");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("error");
        Assert.Contains("/nothing/here", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_unexpectedly_is_a_clean_500_without_a_trace()
    {
        await using var app = await StartAsync(a =>
        {
            a.UseErrorEdge();
            a.MapGet("/", (HttpContext _) => throw new InvalidOperationException("secret detail"));
        });
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(app.Urls.Single()), TestContext.Current.CancellationToken);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("not in your request", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_after_the_first_rows_breaks_the_connection_instead_of_ending_the_answer()
    {
        await using var app = await StartAsync(a =>
        {
            a.UseErrorEdge();
            a.MapGet("/", async (HttpContext context) =>
            {
                await context.Response.WriteAsync("[1,2");
                await context.Response.Body.FlushAsync();
                throw new InvalidOperationException("midway");
            });
        });
        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(app.Urls.Single()), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task When_the_queue_is_full_the_answer_is_503_and_when_to_come_back()
    {
        var inside = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        using var gate = new QueryGate(permits: 1, queue: 0);
        await using var app = await StartAsync(a =>
        {
            a.Use(gate.PassAsync);
            a.MapGet("/odata", async () =>
            {
                inside.TrySetResult();
                await leave.Task;
            });
            a.MapGet("/health/live", () => "ok");
        });
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var first = client.GetAsync(new Uri("/odata", UriKind.Relative), TestContext.Current.CancellationToken);
        await inside.Task;
        using var second = await client.GetAsync(new Uri("/odata", UriKind.Relative), TestContext.Current.CancellationToken);
        using var health = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        leave.SetResult();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
    }

    [Fact]
    public async Task A_slow_reader_does_not_keep_others_from_asking()
    {
        var leave = new TaskCompletionSource();
        using var gate = new QueryGate(permits: 1, queue: 0);
        await using var app = await StartAsync(a =>
        {
            a.Use(gate.PassAsync);
            a.MapGet("/odata/slow", async (HttpContext context) =>
            {
                await context.Response.WriteAsync("[");
                await context.Response.Body.FlushAsync();
                await leave.Task;
            });
            a.MapGet("/odata/light", () => "ok");
        });
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var slow = await client.GetAsync(new Uri("/odata/slow", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var light = await client.GetAsync(new Uri("/odata/light", UriKind.Relative), TestContext.Current.CancellationToken);
        leave.SetResult();
        Assert.Equal(HttpStatusCode.OK, light.StatusCode);
    }

    private static async Task<WebApplication> StartAsync(Action<WebApplication> configure)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        configure(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await server.GetAsync(address);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    // As it is written: HttpClient would tidy the address up.
    private async Task<int> RawStatusAsync(string request)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        await using var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var line = await reader.ReadLineAsync() ?? "";
        return int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
