using System.Net;
using System.Text;
using System.Text.Json;
using QueryApi.Tests.Hosting;

namespace QueryApi.Tests.GraphQl;

/// <summary>GraphQL over HTTP: media types, methods, statuses.</summary>
public sealed class GraphQlHttpTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string New = "application/graphql-response+json";
    private const string Old = "application/json";

    [Theory]
    [InlineData(null, Old)]
    [InlineData("*/*", Old)]
    [InlineData("application/*", Old)]
    [InlineData(Old, Old)]
    [InlineData(New, New)]
    [InlineData($"{New}, {Old}", New)]
    [InlineData($"{New};q=0.5, {Old}", Old)]
    [InlineData($"{New}, {Old};q=0.9, */*;q=0.1", New)]
    [InlineData($"{New};q=0, */*", Old)]
    [InlineData("text/plain, application/json;charset=utf-8", Old)]
    public async Task The_answer_has_the_media_type_that_is_liked_best(string? accept, string expected)
    {
        using var response = await PostAsync("""{"query": "{ __typename }"}""", accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
    }

    [Fact]
    public async Task A_media_type_that_is_not_offered_is_406()
    {
        using var response = await PostAsync("""{"query": "{ __typename }"}""", "text/csv");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"query": "{"}""")]
    [InlineData("""{"query": "{ nothing }"}""")]
    [InlineData("""{"query": "mutation { x }"}""")]
    [InlineData("""{"query": "query A { __typename } query B { __typename }"}""")]
    [InlineData("""{"query": "query A { __typename }", "operationName": "C"}""")]
    [InlineData("""{"query": "query A($n: Int!) { areas(first: $n) { areaName } }", "variables": {"n": "many"}}""")]
    public async Task A_request_that_cannot_be_run_is_400_in_the_new_profile_and_200_in_the_old_and_has_no_data(string body)
    {
        using var current = await PostAsync(body, New);
        using var older = await PostAsync(body, Old);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (current.StatusCode, older.StatusCode));
        var reply = JsonDocument.Parse(await current.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.False(reply.TryGetProperty("data", out _));
        Assert.NotNull(reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"query": null}""")]
    [InlineData("""{"query": 1}""")]
    [InlineData("""{"query": "{ __typename }", "variables": "x"}""")]
    [InlineData("""{"query": "{ __typename }", "variables": [1]}""")]
    [InlineData("""{"query": "{ __typename }", "operationName": {}}""")]
    [InlineData("""{"query": "{ __typename }", "extensions": 7}""")]
    public async Task A_malformed_request_is_400_in_both_profiles(string body)
    {
        using var current = await PostAsync(body, New);
        using var older = await PostAsync(body, Old);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (current.StatusCode, older.StatusCode));
    }

    [Theory]
    [InlineData("""{"query": "{ __typename }", "variables": null, "operationName": null, "extensions": null}""")]
    [InlineData("""{"query": "{ __typename }", "variables": {}, "extensions": {}, "unknown": 1}""")]
    [InlineData("""{"query": "query A { __typename } query B { __typename }", "operationName": "B"}""")]
    public async Task What_a_client_may_send_is_taken(string body)
    {
        using var response = await PostAsync(body, New);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_content_type_than_json_is_415(string type)
    {
        using var content = new ByteArrayContent("""{"query": "{ __typename }"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Another_method_is_405_and_says_which_are_allowed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri("/graphql", UriKind.Relative));
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_get_is_answered_with_a_tag_and_not_answered_twice()
    {
        const string address = "/graphql?query={offence{total{rows}}}&variables={}&operationName=";
        using var first = await server.GetAsync(address, ("Accept", New));
        Assert.Equal("""{"data":{"offence":{"total":{"rows":20}}},"extensions":{"snapshot":1}}""", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var second = await server.GetAsync(address, ("Accept", New), ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Contains("Accept", first.Headers.Vary);
    }

    [Fact]
    public async Task A_browser_gets_the_ide_and_everything_that_it_loads_is_served_here()
    {
        using var page = await server.GetAsync("/graphql", ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        string[] assets = ["graphiql.min.js", "graphiql.min.css", "react.production.min.js", "react-dom.production.min.js", "graphiql-start.js", "graphiql-page.css"];
        foreach (var asset in assets)
        {
            Assert.Contains($"/assets/{asset}", html, StringComparison.Ordinal);
            using var response = await server.GetAsync($"/assets/{asset}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_schema_is_there_in_its_own_language()
    {
        using var response = await server.GetAsync("/graphql?sdl");
        var sdl = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("type OffenceCube {", sdl, StringComparison.Ordinal);
        Assert.Contains("input OffenceGroupOrder @oneOf {", sdl, StringComparison.Ordinal);
        using var again = await server.GetAsync("/graphql?sdl", ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Every_type_of_the_schema_can_be_introspected()
    {
        var types = (await server.AskAsync("{ __schema { queryType { name } types { name kind fields { name args { name defaultValue } } inputFields { name } enumValues { name } isOneOf } } }"))
            .GetProperty("__schema").GetProperty("types").EnumerateArray().Select(t => t.GetProperty("name").GetString()).ToArray();
        Assert.Contains("OffenceMeasures", types);
        Assert.Contains("AreaTypeFilter", types);
        Assert.Equal(types.Length, types.Distinct().Count());
    }

    [Fact]
    public async Task Garbage_documents_are_refused_and_never_a_failure_of_ours()
    {
        var random = new Random(7);
        string[] words = ["{", "}", "(", ")", "[", "]", ":", "$", "!", "@", "...", "\"", "\"\"\"", "offence", "total", "count", "value", "where", "by", "groups", "nodes", "null", "1e999", "-", "\\u0000", "#", "&", "fragment", "on", "query", "É", "\U0001F600"];
        for (var i = 0; i < 200; i++)
        {
            var document = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 30)).Select(_ => words[random.Next(words.Length)]));
            using var response = await PostAsync(JsonSerializer.Serialize(new { query = document }), New);
            Assert.True((int)response.StatusCode < 500, document);
        }
    }

    [Theory]
    [InlineData('{', 5_000)]
    [InlineData('[', 5_000)]
    [InlineData('(', 100_000)]
    public async Task A_document_of_nothing_but_brackets_does_not_end_the_process(char bracket, int times)
    {
        using var response = await PostAsync(JsonSerializer.Serialize(new { query = $"{{ offence(where: {new string(bracket, times)}" }), New);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await server.Client.SendAsync(request);
    }
}
