using System.Text.Json;
using System.Text.Json.Serialization;
using QueryApi.Hosting;
using QueryApi.Markup;
using Warehouse.Explain;
using Warehouse.Snapshots;

namespace QueryApi.Pages;

/// <summary>
/// <c>/explain/ID</c>: as <c>warehouse explain</c>, as a page for a browser and as JSON for programs. The address of any answer under
/// <c>/odata/</c> becomes that of its explanation when <c>odata</c> is replaced by <c>explain</c>.
/// </summary>
internal static class ExplainRoutes
{
    public static void MapExplain(this WebApplication app, WarehouseHome home, SnapshotHost snapshots) =>
        app.MapMethods("/explain/{**id}", ["GET", "HEAD"], (HttpContext context, string? id) => AnswerAsync(context, (id ?? "") + Uri.UnescapeDataString(context.Request.QueryString.Value ?? ""), home, snapshots));

    private static async Task AnswerAsync(HttpContext context, string id, WarehouseHome home, SnapshotHost snapshots)
    {
        using var lease = snapshots.Lease();
        var explanation = await Explainer.ExplainAsync(id, lease.Snapshot, context.GetRole(), context.RequestAborted);
        context.Response.Headers.Vary = "Accept";
        context.Response.Headers.CacheControl = "no-cache";
        if (explanation is null)
            await SayUnknownAsync(context, id, lease.Snapshot);
        else if (WantsPage(context.Request))
            await WritePageAsync(context, explanation, new Layout(home.Settings.Title, home.Settings.Contact, lease.Snapshot.Catalogue.Synthetic));
        else
            await JsonSerializer.SerializeAsync(JsonBody(context), explanation, ExplainJson.Default.Explanation, context.RequestAborted);
    }

    private static async Task SayUnknownAsync(HttpContext context, string id, Snapshot snapshot)
    {
        var similar = await Explainer.SimilarAsync(id, snapshot, context.GetRole(), context.RequestAborted);
        var hint = similar.Count > 0 ? $" There are {string.Join(", ", similar)}." : " /odata/PublishedFigures?$select=FigureId lists the published figures, /odata/Batches the batches.";
        await ErrorReply.WriteAsync(context, StatusCodes.Status404NotFound, "NotFound", $"Nothing here has the id '{id}'.{hint}");
    }

    private static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString() is var accept
        && accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !accept.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static Stream JsonBody(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.Body;
    }

    private static Task WritePageAsync(HttpContext context, Explanation explanation, Layout layout)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var body = Html.Of($"""
            <p>{Sentence(explanation.Kind)} <code>{explanation.Id}</code></p>
            {explanation.Parts.Select(Part)}
            """);
        return context.Response.WriteAsync(layout.Page(explanation.Title, body), context.RequestAborted);
    }

    private static Html Part(ExplanationPart part) => Html.Of($"""
        <h2>{part.Heading}</h2>
        <dl>{part.Facts.Select(f => Html.Of($"<dt>{f.Label}</dt><dd>{f.Value}</dd>"))}</dl>
        """);

    private static string Sentence(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Explanation))]
internal sealed partial class ExplainJson : JsonSerializerContext;
