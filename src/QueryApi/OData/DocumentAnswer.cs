using Microsoft.AspNetCore.WebUtilities;
using QueryApi.Hosting;
using Warehouse.Query;
using Warehouse.Snapshots;

namespace QueryApi.OData;

/// <summary>The service document and <c>$metadata</c>.</summary>
internal static class DocumentAnswer
{
    public static async Task WriteServiceAsync(HttpContext context, ODataAddress address)
    {
        var format = ContentNegotiation.OfRows(context.Request, Format(address));
        using var lease = context.RequestServices.GetRequiredService<SnapshotHost>().Lease();
        await WriteAsync(context, lease.Snapshot, format.ContentType, () => ServiceModel.ServiceDocument(lease.Snapshot, address.Root, format.HasContext));
    }

    public static async Task WriteMetadataAsync(HttpContext context, ODataAddress address)
    {
        var isJson = ContentNegotiation.IsJsonMetadata(context.Request, Format(address));
        using var lease = context.RequestServices.GetRequiredService<SnapshotHost>().Lease();
        var model = ServiceModel.Of(lease.Snapshot);
        await WriteAsync(context, lease.Snapshot, isJson ? "application/json;charset=utf-8" : "application/xml;charset=utf-8", () => isJson ? model.Json : model.Xml);
    }

    private static async Task WriteAsync(HttpContext context, Snapshot snapshot, string contentType, Func<byte[]> bytes)
    {
        ODataHeaders.SetCaching(context);
        if (EntityTag.IsKnown(context, EntityTag.Of(snapshot.Number, context.GetRole())))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = contentType;
        await ResponseBody.WriteAsync(context, bytes());
    }

    private static string? Format(ODataAddress address)
    {
        string? format = null;
        foreach (var (name, value) in QueryHelpers.ParseQuery(address.Query))
        {
            if (name.TrimStart('$').Equals("format", StringComparison.OrdinalIgnoreCase))
                format = value.ToString();
            else if (name.StartsWith('$'))
                throw new QueryException(QueryErrorCode.UnknownOption, $"The query option '{name}' has no meaning here; leave it out.", name);
        }

        return format;
    }
}
