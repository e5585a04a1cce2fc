using Warehouse.Query;

namespace QueryApi.OData;

/// <summary>The OData service: OData 4.0, read only, on the snapshot that is served.</summary>
internal static class ODataEndpoints
{
    private static readonly string[] Batch = ["$batch", "$crossjoin", "$all", "$entity"];

    /// <summary>Adds it at <c>/odata</c>. Takes the snapshot host and the home from the services.</summary>
    public static void MapOData(this WebApplication app) => app.Map(ODataAddress.Prefix + "/{**path}", AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        ODataHeaders.Set(context);
        try
        {
            await RouteAsync(context);
        }
        catch (QueryException e) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, StatusOf(e.Code), ODataErrorBody.Of(e));
        }
        catch (RefusalException e) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, e.Status, ODataErrorBody.Of(e));
        }
    }

    private static Task RouteAsync(HttpContext context)
    {
        var address = ODataAddress.Of(context.Request);
        if (HttpMethods.IsOptions(context.Request.Method))
            return ODataHeaders.AnswerOptions(context);
        if (Batch.Any(b => address.Path.StartsWith(b, StringComparison.OrdinalIgnoreCase)) || address.Path.EndsWith("/$query", StringComparison.OrdinalIgnoreCase))
            throw new QueryException(QueryErrorCode.NotImplemented, $"'{address.Path}' is part of OData, but this service does not offer it; send each request by itself.", "path");
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            throw ODataHeaders.NotAllowed(context);
        ContentNegotiation.CheckVersion(context.Request);
        return address.Path switch
        {
            "" => DocumentAnswer.WriteServiceAsync(context, address),
            "$metadata" => DocumentAnswer.WriteMetadataAsync(context, address),
            _ => DataAnswer.WriteAsync(context, address),
        };
    }

    private static Task RefuseAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.Headers.Remove("ETag");
        context.Response.Headers.Remove("Preference-Applied");
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = status;
        context.Response.ContentType = ResponseFormat.Default.ContentType;
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static int StatusOf(QueryErrorCode code) => code switch
    {
        QueryErrorCode.UnknownSet => StatusCodes.Status404NotFound,
        QueryErrorCode.Denied => StatusCodes.Status403Forbidden,
        QueryErrorCode.SnapshotGone => StatusCodes.Status410Gone,
        QueryErrorCode.Timeout => StatusCodes.Status503ServiceUnavailable,
        QueryErrorCode.NotImplemented => StatusCodes.Status501NotImplemented,
        _ => StatusCodes.Status400BadRequest,
    };
}
