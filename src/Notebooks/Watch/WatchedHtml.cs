using System.Globalization;
using Notebooks.Publish;

namespace Notebooks.Watch;

/// <summary>A page with what only a watched one has: the script that reloads it, and the problem of the last run.</summary>
internal static class WatchedHtml
{
    internal const string Events = "/events";

    private const string Main = """<main id="main">""";
    private const string End = "</body>";

    internal static string Of(string page, string? problem, int version) => page
        .Replace(Main, problem is null ? Main : $"{Main}\n{Told(problem)}", StringComparison.Ordinal)
        .Replace(End, $"{Script(version)}\n{End}", StringComparison.Ordinal);

    /// <summary>A page before there is one.</summary>
    internal static string Empty(string name) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><title>{name}</title><link rel="icon" href="data:,"></head>
        <body>
        {new Html(Main)}
        </main>
        </body>
        </html>

        """).Text;

    private static string Told(string problem) =>
        Html.Of($"""<pre role="alert" style="white-space:pre-wrap;border:3px solid #b10e1e;padding:1rem">{problem}</pre>""").Text;

    // The browser says which page it has, so that a run that ends before it asks is not missed.
    private static string Script(int version) => string.Create(
        CultureInfo.InvariantCulture, $"<script>new EventSource('{Events}?since={version}').addEventListener('reload', () => location.reload());</script>");
}
