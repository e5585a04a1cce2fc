using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace QueryApi.Tests.OData;

/// <summary>Headers, methods, documents and errors.</summary>
[Collection(ODataServer.Collection)]
public sealed class HttpTests(ODataServer server)
{
    private const string PowerBi =
        "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7";

    [Theory]
    [InlineData("")]
    [InlineData("$metadata")]
    [InlineData("Areas?$top=1")]
    [InlineData("Areas/$count")]
    [InlineData("Nope")]
    public async Task Every_answer_says_its_version_once(string path)
    {
        using var response = await server.GetAsync(path);
        Assert.Equal(["4.0"], response.Headers.GetValues("OData-Version"));
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task Power_bi_finds_its_way_from_the_root_to_rows()
    {
        (string, string)[] headers = [("Accept", PowerBi), ("OData-MaxVersion", "4.0"), ("Accept-Encoding", "gzip, deflate")];
        using var root = await server.GetAsync("", headers);
        Assert.Equal("application/json;odata.metadata=minimal;charset=utf-8", root.Content.Headers.ContentType!.ToString().Replace("; ", ";", StringComparison.Ordinal));
        using var sets = JsonDocument.Parse(await UnzippedAsync(root));
        Assert.Equal($"{server.Root}/$metadata", sets.RootElement.GetProperty("@odata.context").GetString());
        Assert.Contains("RecordedOffences", sets.RootElement.GetProperty("value").EnumerateArray().Select(s => s.GetProperty("url").GetString()));

        using var metadata = await server.GetAsync("$metadata", ("Accept", "application/xml"), ("OData-MaxVersion", "4.0"), ("Accept-Encoding", "gzip"));
        Assert.Equal("application/xml", metadata.Content.Headers.ContentType!.MediaType);
        Assert.Equal("4.0", XDocument.Parse(await UnzippedAsync(metadata)).Root!.Attribute("Version")!.Value);

        using var rows = await server.GetAsync("RecordedOffences?$filter=Month%20ge%202022-12-01%20and%20AreaName%20eq%20%27Barnet%27&$orderby=Month&$select=Month,Count&$top=1000", headers);
        Assert.Equal(10, JsonDocument.Parse(await UnzippedAsync(rows)).RootElement.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task The_model_of_the_seed_is_valid_and_its_sets_answer()
    {
        using var reader = XDocument.Parse(await server.GetTextAsync("$metadata")).CreateReader();
        Assert.True(CsdlReader.TryParse(reader, true, out var model, out var errors), string.Join("; ", errors));
        Assert.True(model.Validate(out var invalid), string.Join("; ", invalid));
        var denied = new List<string>();
        foreach (var set in model.EntityContainer.EntitySets())
        {
            Assert.NotEmpty(set.EntityType().Key());
            using var response = await server.GetAsync($"{set.Name}?$top=2&$count=true");
            if (response.StatusCode == HttpStatusCode.Forbidden)
                denied.Add(set.Name);
            else
                Assert.True(response.IsSuccessStatusCode, $"{set.Name}: {await response.Content.ReadAsStringAsync()}");
        }

        Assert.Equal(["DomesticAbuseReferrals", "HateCrimeRecords", "MaracCases", "OffenceEvents", "PreventCases", "TreatmentJourneys"], denied.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PowerBi, "application/xml")]
    [InlineData("*/*", "application/xml")]
    [InlineData("application/json", "application/json")]
    public async Task Metadata_is_json_only_where_nothing_else_is_asked_for(string accept, string expected)
    {
        using var response = await server.GetAsync("$metadata", ("Accept", accept));
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("$metadata")]
    [InlineData("Areas?$top=1")]
    [InlineData("Areas/$count")]
    public async Task What_the_client_has_is_not_sent_again(string path)
    {
        using var first = await server.GetAsync(path);
        var tag = first.Headers.ETag!.ToString();
        using var second = await server.GetAsync(path, ("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag!.ToString());
        using var third = await server.GetAsync(path, ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Compressed_rows_are_the_same_rows()
    {
        var plain = await server.GetTextAsync("PublishedFigures");
        using var response = await server.GetAsync("PublishedFigures", ("Accept-Encoding", "gzip"));
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.Equal(plain, await UnzippedAsync(response));
        using var refused = await server.GetAsync("PublishedFigures", ("Accept-Encoding", "gzip;q=0"));
        Assert.Empty(refused.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("RecordedOffences?$top=3")]
    [InlineData("$metadata")]
    [InlineData("")]
    public async Task Head_is_get_without_the_body(string path)
    {
        using var get = await server.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Head, $"{server.Root}/{path}");
        using var head = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_of_another_site_may_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, $"{server.Root}/Areas");
        request.Headers.Add("Origin", "https://example.org");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("X-API-Key", response.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("POST", "Areas", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "Areas", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PATCH", "Nope", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "$batch", HttpStatusCode.NotImplemented)]
    [InlineData("POST", "Areas/$query", HttpStatusCode.NotImplemented)]
    public async Task Nothing_can_be_written(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{server.Root}/{path}");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains("\"error\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nope", 404, "UnknownSet", "Nope")]
    [InlineData("RecordedOffence", 404, "UnknownSet", "RecordedOffence")]
    [InlineData("Areas(1)/Nope", 400, "Syntax", null)]
    [InlineData("Areas?$fliter=x", 400, "UnknownOption", "$fliter")]
    [InlineData("Areas?$top=1&$top=2", 400, "UnknownOption", "$top")]
    [InlineData("Areas?$filter=Nope eq 1", 400, "UnknownColumn", "$filter")]
    [InlineData("Areas?$filter=AreaName eq 5", 400, "TypeMismatch", "$filter")]
    [InlineData("Areas?$filter=AreaName eq 'x", 400, "Syntax", "$filter")]
    [InlineData("Areas?$top=x", 400, "BadValue", "$top")]
    [InlineData("Areas?$expand=Nope", 501, "NotImplemented", "$expand")]
    [InlineData("RecordedOffences?$apply=topcount(1,Count)", 501, "NotImplemented", "$apply")]
    [InlineData("RecordedOffences?$apply=aggregate(Nope with sum as T)", 400, "UnknownColumn", "$apply")]
    [InlineData("$crossjoin(Areas,Months)", 501, "NotImplemented", "path")]
    [InlineData("Areas?$format=atom", 415, "UnsupportedFormat", "$format")]
    [InlineData("$metadata?$filter=x", 400, "UnknownOption", "$filter")]
    [InlineData("RecordedOffences?$skiptoken=nonsense!", 400, "BadValue", "$skiptoken")]
    public async Task An_error_has_a_status_a_code_and_a_target(string path, int status, string code, string? target)
    {
        using var response = await server.GetAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var error = document.RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        if (target is not null)
            Assert.Equal(target, error.GetProperty("target").GetString());
    }

    [Fact]
    public async Task An_error_in_a_text_says_where()
    {
        using var response = await server.GetAsync("Areas?$filter=AreaName%20eq%20'x'%20adn%20true");
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("The fault is at character 17 of $filter.", document.RootElement.GetProperty("error").GetProperty("details")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("Accept", "text/csv", 406)]
    [InlineData("Accept", "application/json;odata.metadata=full", 406)]
    [InlineData("OData-MaxVersion", "3.0", 400)]
    public async Task What_the_client_cannot_read_is_not_sent(string header, string value, int status)
    {
        using var response = await server.GetAsync("Areas?$top=1", (header, value));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_number_that_becomes_too_large_is_the_fault_of_the_question()
    {
        using var response = await server.GetAsync("Areas?$filter=TileColumn mul 2000000000 mul 2000000000 mul 2000000000 gt 1");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"BadValue\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_garbage_is_our_fault(int seed)
    {
        var random = new Random(seed);
        string[] words =
        [
            "RecordedOffences", "?", "&", "$filter=", "$apply=", "$orderby=", "$select=", "$top=", "(", ")", "'", ",", "/", "%20", "eq", "Count", "Month", "AreaName", "1",
            "'x'", "2022-12-01", "groupby((AreaName))", "aggregate(Count with sum as T)", "filter(", "%", "%00", "%FF", "+", "é", "$count", "..", "%2F", "#", "null", "in",
        ];
        for (var i = 0; i < 300; i++)
        {
            var text = "RecordedOffences" + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => words[random.Next(words.Length)]));
            using var response = await server.GetAsync(text);
            Assert.True((int)response.StatusCode < 500 || response.StatusCode == HttpStatusCode.NotImplemented, $"{(int)response.StatusCode} {text}");
        }
    }

    private static async Task<string> UnzippedAsync(HttpResponseMessage response)
    {
        await using var gzip = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
