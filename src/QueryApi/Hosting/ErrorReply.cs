using System.Text.Json;

namespace QueryApi.Hosting;

/// <summary>
/// The body of a refusal or failure that no front end has answered itself: OData's error object, which Excel and Power BI
/// show to their user, and GraphQL's list of errors below its own address.
/// </summary>
internal static class ErrorReply
{
    public static Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(Body(context.Request.Path, code, message), context.RequestAborted).AsTask();
    }

    private static byte[] Body(PathString path, string code, string message)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            if (path.StartsWithSegments("/graphql", StringComparison.Ordinal))
                WriteGraphQl(json, code, message);
            else
                WriteOData(json, code, message);
        }

        return stream.ToArray();
    }

    private static void WriteOData(Utf8JsonWriter json, string code, string message)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteGraphQl(Utf8JsonWriter json, string code, string message)
    {
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteStartObject("extensions");
        json.WriteString("code", code);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
