using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace QueryApi.Hosting;

/// <summary>How large a request may be. Kestrel stops the largest; the rest gets a message that names the limit.</summary>
internal static class RequestLimits
{
    public const int UrlBytes = 16 * 1024;
    public const int BodyBytes = 1024 * 1024;

    // Method, version and what a client adds to a long address must still fit, or our own message would never be seen.
    private const int RequestLineBytes = UrlBytes + 4096;

    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = RequestLineBytes;
        limits.MaxRequestBodySize = BodyBytes;
    }

    public static void UseRequestLimits(this WebApplication app) => app.Use((context, next) =>
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        return target.Length <= UrlBytes
            ? next(context)
            : ErrorReply.WriteAsync(
                context,
                StatusCodes.Status414UriTooLong,
                "LimitExceeded",
                $"The address has {target.Length} bytes; the limit is {UrlBytes}. Ask for less at once, or ask /graphql by POST.");
    });
}
