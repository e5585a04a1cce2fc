using System.Text;

namespace Notebooks.Publish;

/// <summary>What stands around the content of every page of the site: head, links past and over it, footer.</summary>
internal static class SiteFrame
{
    internal const string Statement = "accessibility.html";
    internal const string Policies = "corrections.html";
    internal const string Feed = "feed.xml";

    internal static Html Write(string title, Provenance provenance, Html main, Html? head = null, string kind = "page") => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} - {provenance.SiteTitle}</title>
        <link rel="stylesheet" href="site.css">
        <link rel="icon" href="data:,">
        <link rel="alternate" type="application/atom+xml" title="{provenance.SiteTitle}" href="{Feed}">
        {head}
        </head>
        <body class="{kind}">
        <a class="skip" href="#main">Skip to the content</a>
        <header><a href="index.html">{provenance.SiteTitle}</a></header>
        {(provenance.Synthetic ? Html.Of($"""<p class="sample" role="note">Sample data. The numbers on this page are made up.</p>""") : Html.Empty)}
        <main id="main">
        {main}
        </main>
        <footer>
        <p>Questions, corrections and other formats: {provenance.Contact}</p>
        <ul>
        <li><a href="index.html">All reports</a></li>
        <li><a href="{Statement}">Accessibility statement</a></li>
        <li><a href="{Policies}">Corrections, releases and confidentiality</a></li>
        <li><a href="{Feed}">Feed of new pages (Atom)</a></li>
        </ul>
        <p>Contains public sector information licensed under the Open Government Licence v3.0.</p>
        </footer>
        </body>
        </html>

        """);

    /// <summary>The foot of each sheet of paper; what it says is in the page, because a style sheet serves them all.</summary>
    internal static Html PaperFoot(string words) =>
        new($$"""<style>@page { @bottom-left { content: "{{CssString(words)}}"; } }</style>""");

    // Everything that could end the string, or the element around it, goes in by its number.
    private static string CssString(string words)
    {
        var text = new StringBuilder();
        foreach (var c in words)
        {
            if (c is '"' or '\\' or '<' or '>' or '&' || char.IsControl(c))
                text.Append('\\').Append(((int)c).ToString("x6", System.Globalization.CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
