using QueryApi.Hosting;
using Warehouse.Access;

namespace QueryApi.OData;

/// <summary>Headers of every answer, as Power BI, Excel and browsers need them.</summary>
internal static class ODataHeaders
{
    private const string Methods = "GET, HEAD, OPTIONS";

    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["OData-Version"] = "4.0";
        headers.Vary = "Accept, Accept-Encoding, Authorization, OData-MaxVersion, Prefer, X-API-Key";

        // What needs no key is open to pages of every site; a key is sent by a program, never by a browser on its own.
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, OData-Version, Preference-Applied";
    }

    /// <summary>Says that the answer is to be asked for again each time, which costs a 304 while the snapshot is the same.</summary>
    public static void SetCaching(HttpContext context) =>
        context.Response.Headers.CacheControl = context.GetRole() == Role.Public ? "no-cache" : "private, no-cache";

    public static Task AnswerOptions(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Allow = Methods;
        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = "Accept, Authorization, Content-Type, If-None-Match, OData-MaxVersion, OData-Version, Prefer, X-API-Key";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static RefusalException NotAllowed(HttpContext context)
    {
        context.Response.Headers.Allow = Methods;
        return new RefusalException(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", $"The data is read only: {context.Request.Method} is not among {Methods}.");
    }
}
