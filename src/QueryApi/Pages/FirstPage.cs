using QueryApi.Markup;
using Warehouse.Snapshots;

namespace QueryApi.Pages;

/// <summary>The page at <c>/</c>: what this is, what is in it and how fresh, and a working way in for each kind of user.</summary>
internal static class FirstPage
{
    public static void MapFirstPage(this WebApplication app, WarehouseHome home, SnapshotHost snapshots) =>
        app.MapMethods("/", ["GET", "HEAD"], context => WriteAsync(context, home.Settings, snapshots));

    private static async Task WriteAsync(HttpContext context, WarehouseSettings settings, SnapshotHost snapshots)
    {
        using var lease = snapshots.Lease();
        var snapshot = lease.Snapshot;
        var model = await FirstPageModel.OfAsync(snapshot, settings, context.RequestAborted);
        var address = $"{context.Request.Scheme}://{context.Request.Host}";
        var layout = new Layout(settings.Title, settings.Contact, snapshot.Catalogue.Synthetic);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.WriteAsync(layout.Page(settings.Title, Body(model, snapshot, address, settings.Limits)), context.RequestAborted);
    }

    private static Html Body(FirstPageModel model, Snapshot snapshot, string address, Limits limits) => Html.Of($"""
        <p>Numbers about crime and community safety in {model.HomeName}: each with its status, and each able to say where it comes from.
        The same number on every channel, whether you read a page, use a spreadsheet or write a program.</p>
        {Tour.Of(model)}
        {Contents(model, snapshot)}
        {NextDownloads(model)}
        {WaysIn.Of(model, address)}
        {LimitList.Of(limits)}
        """);

    private static Html Contents(FirstPageModel model, Snapshot snapshot) => Html.Of($"""
        <h2 id="data">What is in it</h2>
        <p>Snapshot {snapshot.Number}, built on {snapshot.Catalogue.BuiltAt}. A snapshot never changes; a newer one is switched to when it is built.</p>
        <div class="wide" tabindex="0" role="region" aria-label="What is in it">
        <table>
        <thead><tr><th scope="col">Data</th><th scope="col">Source</th><th scope="col">From</th><th scope="col">To</th><th scope="col" class="n">Rows</th></tr></thead>
        <tbody>{model.Holdings.Where(h => h.Rows > 0).Select(h => Row(h, model))}</tbody>
        </table>
        </div>
        <p>Also: {Links(snapshot)}.</p>
        """);

    private static Html Row(Holding holding, FirstPageModel model)
    {
        var source = model.Sources.FirstOrDefault(s => s.SourceCode == holding.SourceCode);
        return Html.Of($"""
            <tr><td><a href="/odata/{holding.Fact.SetName}?$top=20">{holding.Fact.SetName}</a></td><td>{source?.Name ?? holding.SourceCode}</td>
            <td class="d">{Day(holding.First)}</td><td class="d">{Day(holding.Last)}</td><td class="n">{holding.Rows}</td></tr>
            """);
    }

    private static Html Links(Snapshot snapshot) => new(string.Join(", ", snapshot.Catalogue.Relations
        .Where(r => r.Kind == Warehouse.Catalog.RelationKind.Dimension)
        .Select(r => Html.Of($"""<a href="/odata/{r.SetName}?$top=20">{r.SetName}</a>""").Markup)));

    private static Html Day(DateOnly? day) => day is { } known ? Html.Of($"{known}") : Html.Empty;

    private static Html NextDownloads(FirstPageModel model)
    {
        var missing = model.Missing.ToArray();
        return missing.Length == 0 ? Html.Empty : Html.Of($"""
            <h2 id="next">What to load next</h2>
            <p>These publishers' files are not in yet. Download them, then</p>
            <pre tabindex="0"><code>dotnet run --project src/Cli -- load PATH...
            dotnet run --project src/Cli -- build</code></pre>
            <p>The service switches to the new snapshot by itself. They light up recorded offences by month in OData and GraphQL, and the counts, changes
            and charts of the <a href="/reports/">performance dashboard</a>.</p>
            <ul>{missing.Select(s => Html.Of($"""<li><b>{s.Name}</b>: {s.PublishedAs} ({s.Publisher}). {Address(s)}</li>"""))}</ul>
            """);
    }

    private static Html Address(Source source) => source.Address.Length == 0 ? Html.Empty : Html.Of($"""<a href="{source.Address}">{source.Address}</a>""");
}
