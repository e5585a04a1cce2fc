using Warehouse.Query;

namespace QueryApi.Hosting;

/// <summary>
/// The only catch-all: what got here is logged and answered without a trace. Once rows are on their way the connection is
/// broken instead, so that half a page never looks like a whole one.
/// </summary>
internal static class ErrorEdge
{
    public static void UseErrorEdge(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception e)
        {
            // The edge of the process: whatever went wrong inside, the caller gets a clean answer and the log the whole story.
            Log(app.Logger, context, e);
            if (context.Response.HasStarted)
                context.Abort();
            else
                await AnswerAsync(context, e);
        }
    });

    private static void Log(ILogger logger, HttpContext context, Exception e)
    {
        if (e is QueryException or BadHttpRequestException)
            logger.LogDebug("{Method} {Path} refused: {Message}", context.Request.Method, context.Request.Path, e.Message);
        else
            logger.LogError(e, "{Method} {Path} failed ({TraceIdentifier})", context.Request.Method, context.Request.Path, context.TraceIdentifier);
    }

    private static Task AnswerAsync(HttpContext context, Exception e)
    {
        context.Response.Clear();
        SecurityHeaders.Set(context);
        return e switch
        {
            QueryException q => ErrorReply.WriteAsync(context, StatusOf(q.Code), q.Code.ToString(), q.Message),
            BadHttpRequestException b => ErrorReply.WriteAsync(context, b.StatusCode, "BadRequest", b.Message),
            _ => ErrorReply.WriteAsync(
                context,
                StatusCodes.Status500InternalServerError,
                "Internal",
                $"Something went wrong here, not in your request. The log has the details under {context.TraceIdentifier}."),
        };
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
