namespace Notebooks.Publish;

/// <summary>
/// A place in a page that may be written anew after the page was frozen as an edition: between two comments, so that the rest
/// stays as it is, character for character.
/// </summary>
internal static class PageSlot
{
    /// <summary>In the head: whether search engines may list the page.</summary>
    internal const string Head = "edition-head";

    /// <summary>Above the title: watermark, status, approver, notices.</summary>
    internal const string Status = "edition-status";

    /// <summary>Below the title: when the page was published.</summary>
    internal const string Dates = "edition-dates";

    /// <summary>At the end of the list of contents: the sections below.</summary>
    internal const string Contents = "edition-contents";

    /// <summary>Before the section on how the page was made: what changed since the last edition.</summary>
    internal const string Changes = "edition-changes";

    /// <summary>After it: what was mended.</summary>
    internal const string Corrections = "edition-corrections";

    /// <summary>Below the title: the copy on paper, once it is printed.</summary>
    internal const string Paper = "paper";

    internal static Html Of(string slot, Html content) => Html.Of($"{Open(slot)}{content}{Close(slot)}");

    /// <summary>The page with something else in a slot; as it is when it has no such slot.</summary>
    internal static string TryFill(string page, string slot, Html content)
    {
        var (open, close) = (Open(slot).Text, Close(slot).Text);
        var from = page.IndexOf(open, StringComparison.Ordinal);
        var to = page.IndexOf(close, StringComparison.Ordinal);
        if (from < 0 || to < from)
            return page;
        return string.Concat(page.AsSpan(0, from + open.Length), content.Text, page.AsSpan(to));
    }

    /// <summary>Whether a page has a slot.</summary>
    internal static bool Has(string page, string slot) => page.Contains(Open(slot).Text, StringComparison.Ordinal);

    private static Html Open(string slot) => new($"<!--{slot}-->");

    private static Html Close(string slot) => new($"<!--/{slot}-->");
}
