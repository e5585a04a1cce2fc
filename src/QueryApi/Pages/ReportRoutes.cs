using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using QueryApi.Hosting;
using QueryApi.Markup;
using Warehouse.Snapshots;

namespace QueryApi.Pages;

/// <summary>The published pages at <c>/reports/</c>: what was made for role public, as files.</summary>
internal static class ReportRoutes
{
    private const string Prefix = "/reports";

    public static void MapReports(this WebApplication app, WarehouseHome home)
    {
        app.MapMethods(Prefix + "/{**file}", ["GET", "HEAD"], (HttpContext context, string? file, PublicReports reports, ReportsMaker maker, SnapshotHost snapshots) =>
            // The pages' links are relative: without its slash the address would lead beside the folder.
            context.Request.Path == Prefix ? AddSlash(context) : ServeAsync(context, file ?? "", home, reports, maker, snapshots));
    }

    private static Task AddSlash(HttpContext context)
    {
        context.Response.Redirect(context.Request.Path.ToUriComponent() + "/", permanent: true);
        return Task.CompletedTask;
    }

    private static async Task ServeAsync(HttpContext context, string file, WarehouseHome home, PublicReports reports, ReportsMaker maker, SnapshotHost snapshots)
    {
        if (reports.Find(file) is { } found)
            await SendAsync(context, found);
        else if (reports.IsFolder(file))
            await AddSlash(context);
        else if (file is "" or "index.html" && !reports.IsClosed)
            await SayTheyAreBeingMadeAsync(context, home, maker, snapshots);
        else
            await ErrorReply.WriteAsync(context, StatusCodes.Status404NotFound, "NotFound", $"There is no report {file}. {Prefix}/ lists them.");
    }

    private static Task SendAsync(HttpContext context, IFileInfo file)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var type = new FileExtensionContentTypeProvider().TryGetContentType(file.Name, out var known) ? known : "application/octet-stream";
        type = type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
        return TypedResults.PhysicalFile(file.PhysicalPath!, type, lastModified: file.LastModified).ExecuteAsync(context);
    }

    private static async Task SayTheyAreBeingMadeAsync(HttpContext context, WarehouseHome home, ReportsMaker maker, SnapshotHost snapshots)
    {
        using var lease = snapshots.Lease();
        var body = maker.Problem is { } problem
            ? Html.Of($"""<p>The reports could not be made:</p><pre><code>{problem}</code></pre><p>When it is mended, restart the service, or run <code>warehouse notebook publish</code>.</p>""")
            : Html.Of($"""<p>The reports of snapshot {lease.Snapshot.Number} are being made. Look again in a minute.</p>""");
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.RetryAfter = "10";
        var layout = new Layout(home.Settings.Title, home.Settings.Contact, lease.Snapshot.Catalogue.Synthetic);
        await context.Response.WriteAsync(layout.Page("Reports", body), context.RequestAborted);
    }
}
