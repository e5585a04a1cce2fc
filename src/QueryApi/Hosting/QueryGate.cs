using System.Threading.RateLimiting;

namespace QueryApi.Hosting;

/// <summary>
/// How many requests may work on data at once. Those beyond it wait in the order in which they came; when the queue is full the
/// answer is 503 and when to come back. Without it one crowd of heavy queries would slow down every light one.
/// </summary>
internal sealed class QueryGate(int permits, int queue) : IDisposable
{
    private static readonly string[] Gated = ["/odata", "/graphql", "/explain"];
    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsGated(context.Request.Path))
        {
            await next(context);
            return;
        }

        using var lease = await limiter.AcquireAsync(1, context.RequestAborted);
        if (lease.IsAcquired)
            await next(context);
        else
            await RefuseAsync(context);
    }

    public void Dispose() => limiter.Dispose();

    // The first page asks the data, too.
    private static bool IsGated(PathString path) => path == "/" || Array.Exists(Gated, g => path.StartsWithSegments(g, StringComparison.Ordinal));

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "2";
        return ErrorReply.WriteAsync(
            context,
            StatusCodes.Status503ServiceUnavailable,
            "Busy",
            "Too many questions at once. Ask again in two seconds.");
    }
}
