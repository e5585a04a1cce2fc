using Notebooks.Display;

namespace Notebooks.Publish;

/// <summary>A line of a checklist as HTML: its heading, and the list of what is not known that ends its section.</summary>
internal static class LineHtml
{
    internal static Html Heading(Block.Line line) => Html.Of($"<h2 id=\"{line.Id}\">{line.Question} <small>{line.Name}</small></h2>\n");

    internal static Html NotKnown(Block.Line line) => Html.Of($"""
        <div class="gaps">
        <h3 id="{line.Id}-gaps">Not known</h3>
        <ul>
        {line.Gaps.Select(Entry)}</ul>
        </div>

        """);

    private static Html Entry(Gap gap) => Html.Of($"<li><strong>{gap.What}.</strong> {gap.Why}{gap.Items.Select(Entry)}</li>\n");

    private static Html Entry(DataItem item) =>
        Html.Of($"""<span class="owner">{item.Item}: {item.Owner}, {item.Status}. Next: {item.NextAction}</span>""");
}
