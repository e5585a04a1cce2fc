using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphQl.Errors;
using Microsoft.Net.Http.Headers;
using QueryApi.Hosting;
using Warehouse.Snapshots;

namespace QueryApi.GraphQl.Http;

/// <summary>GraphQL over HTTP at <c>/graphql</c>: POST with a JSON body, GET with parameters, the IDE for a browser, the schema by <c>?sdl</c>.</summary>
internal static class GraphQlRoutes
{
    public static void MapGraphQl(this WebApplication app, SnapshotHost snapshots, WarehouseSettings settings)
    {
        var limit = TimeSpan.FromSeconds(settings.Limits.QuerySeconds);
        app.Map("/graphql", context => context.Request.Method switch
        {
            "GET" or "HEAD" => GetAsync(context, snapshots, limit, settings),
            "POST" => PostAsync(context, snapshots, limit),
            _ => RefuseMethodAsync(context),
        });
    }

    private static Task GetAsync(HttpContext context, SnapshotHost snapshots, TimeSpan limit, WarehouseSettings settings)
    {
        SetVary(context);
        if (context.Request.Query.ContainsKey("sdl"))
            return SchemaAsync(context, snapshots);
        var type = ReplyTypes.Of(context.Request.Headers, htmlIsOffered: true);
        return type == ReplyType.Html
            ? GraphiQlPage.WriteAsync(context, settings)
            : AnswerAsync(context, type, () => Task.FromResult(GraphQlRequestReader.OfUrl(context.Request.Query)), snapshots, limit);
    }

    private static Task RefuseMethodAsync(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD, POST";
        return RefuseAsync(context, ReplyType.Json, StatusCodes.Status405MethodNotAllowed, "Send GraphQL by GET or POST.");
    }

    private static Task PostAsync(HttpContext context, SnapshotHost snapshots, TimeSpan limit)
    {
        SetVary(context);
        var type = ReplyTypes.Of(context.Request.Headers, htmlIsOffered: false);
        return AnswerAsync(context, type, () => GraphQlRequestReader.OfBodyAsync(context.Request), snapshots, limit);
    }

    private static async Task AnswerAsync(
        HttpContext context, ReplyType type, Func<Task<GraphQlRequest>> read, SnapshotHost snapshots, TimeSpan limit)
    {
        if (type == ReplyType.None)
        {
            await RefuseAsync(context, ReplyType.Json, StatusCodes.Status406NotAcceptable, "Accept application/graphql-response+json or application/json.");
            return;
        }

        try
        {
            await ExecuteAsync(context, type, await read(), snapshots, limit);
        }
        catch (MalformedRequestException e)
        {
            await RefuseAsync(context, type, e.Status, e.Message);
        }
    }

    private static async Task ExecuteAsync(HttpContext context, ReplyType type, GraphQlRequest request, SnapshotHost snapshots, TimeSpan limit)
    {
        using var lease = snapshots.Lease();
        var tag = HttpMethods.IsPost(context.Request.Method) ? null : TagOf(context, type, lease.Snapshot.Number);
        if (tag is not null && context.Request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known && known.Any(k => k.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.GetTypedHeaders().ETag = tag;
            return;
        }

        using var reply = await new GraphQlExecutor(lease.Snapshot, limit).ExecuteAsync(request, context.GetRole(), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-cache";
        if (reply.Errors.IsEmpty)
            context.Response.GetTypedHeaders().ETag = tag;
        await SendAsync(context, type, StatusOf(reply, type), reply);
    }

    // The data changes only when a snapshot is switched to, so the same question to the same snapshot has the same answer.
    private static EntityTagHeaderValue TagOf(HttpContext context, ReplyType type, int snapshot)
    {
        var question = $"{snapshot} {type} {context.GetRole()} {context.Request.QueryString}";
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, 12))}\"", isWeak: true);
    }

    // The older profile has no status for a request that is well-formed and cannot be run.
    private static int StatusOf(GraphQlReply reply, ReplyType type) =>
        reply.HasData || type == ReplyType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

    private static async Task RefuseAsync(HttpContext context, ReplyType type, int status, string message)
    {
        using var reply = GraphQlReply.Refused([new GraphQlError(ErrorCode.BadUserInput, message, [])]);
        await SendAsync(context, type, status, reply);
    }

    private static async Task SendAsync(HttpContext context, ReplyType type, int status, GraphQlReply reply)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type.ContentType();
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonStyle.Options);
        reply.Write(json);
        await json.FlushAsync(context.RequestAborted);
    }

    private static async Task SchemaAsync(HttpContext context, SnapshotHost snapshots)
    {
        using var lease = snapshots.Lease();
        var bytes = Encoding.UTF8.GetBytes(GraphQlModel.Of(lease.Snapshot.Catalogue).Sdl);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
        await TypedResults.Bytes(bytes, "text/plain; charset=utf-8", entityTag: tag).ExecuteAsync(context);
    }

    private static void SetVary(HttpContext context) => context.Response.Headers.Vary = "Accept, Authorization, X-API-Key";
}
