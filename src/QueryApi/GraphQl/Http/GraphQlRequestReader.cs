using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace QueryApi.GraphQl.Http;

/// <summary>Reads a request from the query of a GET or the JSON body of a POST (GraphQL over HTTP, Request).</summary>
internal static class GraphQlRequestReader
{
    private const string BodyShape = """Send a JSON object such as {"query": "{ snapshot { number } }", "variables": {}}.""";

    public static GraphQlRequest OfUrl(IQueryCollection query)
    {
        RefuseRepeated(query);
        var variables = query["variables"].ToString() is { Length: > 0 } text ? ParseJson(text, "variables") : default;
        _ = query["extensions"].ToString() is { Length: > 0 } extensions ? RequireObject(ParseJson(extensions, "extensions"), "extensions") : default;
        return new GraphQlRequest(
            query["query"].ToString() is { Length: > 0 } document ? document : throw Malformed("The parameter query is missing: put a GraphQL document in it."),
            query["operationName"].ToString() is { Length: > 0 } name ? name : null,
            RequireObject(variables, "variables"));
    }

    public static async Task<GraphQlRequest> OfBodyAsync(HttpRequest request)
    {
        RequireJson(request.ContentType);
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return OfJson(body.RootElement.Clone());
        }
        catch (JsonException e)
        {
            throw Malformed($"The body is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}). {BodyShape}");
        }
    }

    private static GraphQlRequest OfJson(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw Malformed($"The body is a JSON {Word(body.ValueKind)}. {BodyShape}");
        _ = RequireObject(Member(body, "extensions"), "extensions");
        return new GraphQlRequest(
            OptionalText(body, "query") ?? throw Malformed($"The body has no query. {BodyShape}"),
            OptionalText(body, "operationName"),
            RequireObject(Member(body, "variables"), "variables"));
    }

    private static void RequireJson(string? contentType)
    {
        var isJson = MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
        if (!isJson || (type!.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            throw new MalformedRequestException(StatusCodes.Status415UnsupportedMediaType, $"Send the header Content-Type: application/json. {BodyShape}");
    }

    private static void RefuseRepeated(IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (values.Count > 1 && name is "query" or "variables" or "operationName" or "extensions")
                throw Malformed($"The parameter {name} is given {values.Count} times; give it once.");
        }
    }

    private static JsonElement ParseJson(string text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Malformed($"The parameter {name} is not JSON.");
        }
    }

    private static JsonElement Member(JsonElement body, string name) => body.TryGetProperty(name, out var member) ? member : default;

    private static string? OptionalText(JsonElement body, string name) => Member(body, name) switch
    {
        { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        var other => throw Malformed($"{name} must be a text, not a JSON {Word(other.ValueKind)}."),
    };

    private static JsonElement RequireObject(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => default,
        JsonValueKind.Object => element,
        _ => throw Malformed($"{name} must be a JSON object, not a JSON {Word(element.ValueKind)}."),
    };

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static MalformedRequestException Malformed(string message) => new(StatusCodes.Status400BadRequest, message);
}
