namespace Notebooks.Publish;

/// <summary>A table in a box of its own: where it is wider than the page it scrolls in there, by keyboard too, and never the page.</summary>
internal static class TableBox
{
    /// <param name="label">Id of the heading or caption that names it.</param>
    /// <param name="head">The cells of its head.</param>
    /// <param name="rows">Its rows.</param>
    internal static Html Write(string label, Html head, Html rows) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-labelledby="{label}"><table aria-labelledby="{label}">
        <thead><tr>{head}</tr></thead>
        <tbody>
        {rows}</tbody>
        </table></div>
        """);
}
