using System.Text.Json.Serialization;
using Warehouse.Snapshots;

namespace QueryApi.Hosting;

/// <summary>For whoever watches the service: alive, and able to answer.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this WebApplication app, SnapshotHost snapshots)
    {
        app.MapMethods("/health/live", ["GET", "HEAD"], () => Results.Json(new Health("live", null, null), HealthJson.Default.Health));
        app.MapMethods("/health/ready", ["GET", "HEAD"], context => ReadyAsync(context, snapshots));
    }

    private static Task ReadyAsync(HttpContext context, SnapshotHost snapshots)
    {
        context.Response.Headers.CacheControl = "no-store";
        var health = new Health("ready", Current(snapshots), snapshots.Problem is null ? null : "The newest snapshot could not be opened; the one before is served. The log says why.");
        var status = health.Snapshot is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return Results.Json(health.Snapshot is null ? health with { Status = "stopping" } : health, HealthJson.Default.Health, statusCode: status).ExecuteAsync(context);
    }

    private static int? Current(SnapshotHost snapshots)
    {
        try
        {
            return snapshots.Current;
        }
        catch (ObjectDisposedException)
        {
            // The service is being stopped: not ready any more, and not broken.
            return null;
        }
    }
}

internal sealed record Health(string Status, int? Snapshot, string? Problem);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
