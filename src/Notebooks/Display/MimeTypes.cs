namespace Notebooks.Display;

/// <summary>The media types of outputs.</summary>
internal static class MimeTypes
{
    internal const string Plain = "text/plain";
    internal const string Html = "text/html";
    internal const string Markdown = "text/markdown";
    internal const string VegaLite = "application/vnd.vegalite.v5+json";

    /// <summary>Our own: a table or chart with statuses and origins, for the publisher.</summary>
    internal const string Exhibit = "application/vnd.warehouse.exhibit+json";

    /// <summary>Our own: the numbers that Markdown beside it tells, with their origins.</summary>
    internal const string Told = "application/vnd.warehouse.told+json";

    /// <summary>Our own: the heading of a page.</summary>
    internal const string Page = "application/vnd.warehouse.page+json";

    /// <summary>Our own: the heading of a line of a checklist, with its gaps.</summary>
    internal const string Line = "application/vnd.warehouse.line+json";
}
