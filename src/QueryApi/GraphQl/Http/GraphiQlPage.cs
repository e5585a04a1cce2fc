using QueryApi.Markup;
using Warehouse.Snapshots;

namespace QueryApi.GraphQl.Http;

/// <summary>The IDE for a browser. Everything that it loads is served here; nothing leaves the machine.</summary>
internal static class GraphiQlPage
{
    private const string Example = """
        # Every measure comes with its status. Ctrl-Space offers what can be asked.
        {
          snapshot { number builtAt }
          publishedFigure(where: {topic: {eq: "marac"}}) {
            facts(first: 20) {
              nodes { figureId measure periodLabel value unit document locator }
            }
          }
        }
        """;

    public static Task WriteAsync(HttpContext context, WarehouseSettings settings)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsync(Page(settings.Title).Markup, context.RequestAborted);
    }

    private static Html Page(string title) => Html.Of($"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>GraphQL - {title}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/assets/graphiql.min.css">
        <link rel="stylesheet" href="/assets/graphiql-page.css">
        </head>
        <body>
        <div id="graphiql" data-example="{Example}">Loading. This page needs JavaScript; <a href="/graphql?sdl">the schema</a> does not.</div>
        <script src="/assets/react.production.min.js"></script>
        <script src="/assets/react-dom.production.min.js"></script>
        <script src="/assets/graphiql.min.js"></script>
        <script src="/assets/graphiql-start.js"></script>
        </body>
        </html>
        """);
}
