using System.Globalization;
using System.Text;
using QueryApi.Hosting;
using Warehouse.Access;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace QueryApi.OData;

/// <summary>Rows, one entity, or a number of rows.</summary>
internal static class DataAnswer
{
    public static async Task WriteAsync(HttpContext context, ODataAddress address)
    {
        using var request = BoundRequest.Open(context.RequestServices.GetRequiredService<SnapshotHost>(), address);
        var limits = context.RequestServices.GetRequiredService<WarehouseHome>().Settings.Limits;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        deadline.CancelAfter(TimeSpan.FromSeconds(limits.PageSeconds));
        if (request.Query.IsCount)
            await WriteCountAsync(context, request, deadline.Token);
        else
            await WriteRowsAsync(context, address, request, limits, deadline.Token);
    }

    private static async Task WriteCountAsync(HttpContext context, BoundRequest request, CancellationToken cancellation)
    {
        ContentNegotiation.CheckText(context.Request, request.Query.Format);
        var statement = CompileCount(request, context.GetRole());
        if (IsKnown(context, request))
            return;
        var count = await CountAsync(request.Snapshot, statement, cancellation);
        context.Response.ContentType = "text/plain;charset=utf-8";
        await ResponseBody.WriteAsync(context, Encoding.UTF8.GetBytes(count.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task WriteRowsAsync(HttpContext context, ODataAddress address, BoundRequest request, Limits limits, CancellationToken cancellation)
    {
        var query = request.Query;
        var format = ContentNegotiation.OfRows(context.Request, query.Format);
        var preferences = Preferences.Of(context.Request, request.Token?.PageSize, limits);
        var page = Page.Of(request, preferences.PageSize, context.GetRole());
        if (IsKnown(context, request))
            return;

        // The first rows are there before the status is sent: what fails is still an error and not half an answer.
        long? count = query.Count ? await CountAsync(request.Snapshot, CompileCount(request, context.GetRole()), cancellation) : null;
        await using var result = await request.Snapshot.StreamAsync(page.Statement, cancellation);
        if (query.IsSingle && !result.HasRows)
            throw new RefusalException(StatusCodes.Status404NotFound, "NotFound", $"'{query.Relation.SetName}' has no member with that key.", address.Path);
        SetHeaders(context, format, preferences);
        var envelope = new RowsEnvelope(address, format, preferences, page, request, count);
        await ResponseBody.WriteAsync(context, writer => envelope.WriteAsync(result, writer, cancellation));
    }

    private static void SetHeaders(HttpContext context, ResponseFormat format, Preferences preferences)
    {
        context.Response.ContentType = format.ContentType;
        if (preferences.Applied.Length > 0)
            context.Response.Headers["Preference-Applied"] = preferences.Applied;
    }

    private static bool IsKnown(HttpContext context, BoundRequest request)
    {
        ODataHeaders.SetCaching(context);
        if (!EntityTag.IsKnown(context, EntityTag.Of(request.Snapshot.Number, context.GetRole())))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static Statement CompileCount(BoundRequest request, Role role) =>
        Compiler.Compile(request.Query.CountTree, request.Snapshot.Catalogue, role, request.Query.AsOf);

    private static async Task<long> CountAsync(Snapshot snapshot, Statement statement, CancellationToken cancellation)
    {
        await using var result = await snapshot.QueryAsync(statement, cancellation);
        return await result.Reader.ReadAsync(cancellation)
            ? result.Reader.GetInt64(0)
            : throw new InvalidOperationException("A count gave no row.");
    }
}
