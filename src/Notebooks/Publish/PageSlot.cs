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

    /// <summary>Before the section on how the page was made: what changed since the last edition, and corrections.</summary>
    internal const string Changes = "edition-changes";

    internal static Html Of(string slot, Html content) => Html.Of($"{Open(slot)}{content}{Close(slot)}");

    /// <summary>The page with something else in a slot that it has.</summary>
    internal static string Fill(string page, string slot, Html content)
    {
        var (open, close) = (Open(slot).Text, Close(slot).Text);
        var from = page.IndexOf(open, StringComparison.Ordinal);
        var to = page.IndexOf(close, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidOperationException($"The page has no place '{slot}'.");
        return string.Concat(page.AsSpan(0, from + open.Length), content.Text, page.AsSpan(to));
    }

    private static Html Open(string slot) => new($"<!--{slot}-->");

    private static Html Close(string slot) => new($"<!--/{slot}-->");
}
