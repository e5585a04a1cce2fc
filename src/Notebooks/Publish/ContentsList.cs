namespace Notebooks.Publish;

/// <summary>The list of contents: sections, and under each its parts.</summary>
internal static class ContentsList
{
    /// <summary>A section and its parts.</summary>
    private sealed record Section(string Id, string Words, List<(string Id, string Words)> Parts);

    internal static Html Write(Page page, IEnumerable<(string Id, string Words)> closing) => Html.Of($"""
        <nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2>
        <ol>
        {Sections(page).Select(Entry)}{PageSlot.Of(PageSlot.Contents, Html.Empty)}{closing.Select(c => Entry(c.Id, c.Words))}</ol></nav>
        """);

    private static List<Section> Sections(Page page)
    {
        var sections = new List<Section>();
        foreach (var block in page.Blocks)
        {
            if (block is Block.Line line)
                sections.Add(new Section(line.Id, line.Question, []));
            else if (block is Block.Heading { Level: 2 } heading)
                sections.Add(new Section(heading.Id, heading.Words, []));
            else if (block is Block.Heading { Level: 3 } part && sections.Count > 0)
                sections[^1].Parts.Add((part.Id, part.Words));
        }

        return sections;
    }

    /// <summary>An entry without parts.</summary>
    internal static Html Entry(string id, string words) => Html.Of($"<li>{Link(id, words)}</li>\n");

    private static Html Entry(Section section) => section.Parts.Count == 0
        ? Entry(section.Id, section.Words)
        : Html.Of($"<li>{Link(section.Id, section.Words)}\n<ol>{section.Parts.Select(p => Entry(p.Id, p.Words))}</ol></li>\n");

    private static Html Link(string id, string words) => Html.Of($"""<a href="#{id}">{words}</a>""");
}
