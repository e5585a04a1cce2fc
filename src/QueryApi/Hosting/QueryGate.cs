using System.Threading.RateLimiting;

namespace QueryApi.Hosting;

/// <summary>
/// How many requests may work on data at once. Those beyond it wait in the order in which they came; when the queue is full the
/// answer is 503 and when to come back. Without it one crowd of heavy queries would slow down every light one. Once an answer is on
/// its way it leaves its place, as far as there is room among the senders: a slow reader must not keep others from asking.
/// </summary>
internal sealed class QueryGate(int permits, int queue) : IDisposable
{
    /// <summary>Requests that wait; more are answered 503.</summary>
    public const int QueueLength = 200;

    private const int SendersForEachPermit = 16;
    private static readonly string[] Gated = ["/odata", "/graphql", "/explain"];

    private readonly ConcurrencyLimiter working = Limiter(permits, queue);
    private readonly ConcurrencyLimiter sending = Limiter(permits * SendersForEachPermit, 0);

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsGated(context.Request.Path))
        {
            await next(context);
            return;
        }

        using var place = new Place(await working.AcquireAsync(1, context.RequestAborted), sending);
        if (!place.IsGiven)
        {
            await RefuseAsync(context);
            return;
        }

        context.Response.OnStarting(place.MoveOn);
        await next(context);
    }

    public void Dispose()
    {
        working.Dispose();
        sending.Dispose();
    }

    // The first page asks the data, too.
    private static bool IsGated(PathString path) => path == "/" || Array.Exists(Gated, g => path.StartsWithSegments(g, StringComparison.Ordinal));

    private static ConcurrencyLimiter Limiter(int permits, int queue) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "2";
        return ErrorReply.WriteAsync(
            context,
            StatusCodes.Status503ServiceUnavailable,
            "Busy",
            "Too many questions at once. Ask again in two seconds.");
    }

    /// <summary>A request's place: among those that work, later among those that send.</summary>
    private sealed class Place(RateLimitLease work, ConcurrencyLimiter sending) : IDisposable
    {
        private RateLimitLease? send;

        public bool IsGiven => work.IsAcquired;

        public Task MoveOn()
        {
            send = sending.AttemptAcquire();
            if (send.IsAcquired)
                work.Dispose();
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            send?.Dispose();
            work.Dispose();
        }
    }
}
