using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Notebooks.Publish.Editions;

namespace Notebooks.Publish;

/// <summary>Markdown to blocks: headings apart, so that they can be listed; HTML in the source is shown as text, not obeyed.</summary>
internal sealed class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
    // Ids of the page's own parts.
    private readonly HashSet<string> _ids =
        new(["main", "contents", ChangesHtml.Id, CorrectionsHtml.Id, DefinitionsHtml.Id, ProvenanceHtml.SourcesId, ProvenanceHtml.Id], StringComparer.Ordinal);

    private int _tables;

    /// <summary>The first heading of level 1, which names the report and is no part of the text.</summary>
    internal string? Title { get; private set; }

    internal IEnumerable<Block> Read(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var block in document)
        {
            if (block is not HeadingBlock heading)
                yield return new Block.Text(block is Table ? Boxed(Render(block)) : Render(block));
            else if (heading.Level > 1)
                yield return new Block.Heading(heading.Level, UniqueId(Words(heading)), Words(heading));
            else
                Title ??= Words(heading);
        }
    }

    private static Html Render(Markdig.Syntax.Block block)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.Render(block);
        return new Html(text.ToString());
    }

    // A wide table scrolls in its own box, never the page.
    private Html Boxed(Html table) => Html.Of(
        $"""<div class="scroll" tabindex="0" role="region" aria-label="Table in the text, {++_tables}">{table}</div>{"\n"}""");

    private static string Words(HeadingBlock heading) =>
        string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(l => l.Content.ToString()));

    /// <summary>An id for a heading, made of its words, that no other heading of the page has.</summary>
    internal string UniqueId(string words)
    {
        var slug = new StringBuilder();
        foreach (var c in words)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var id = slug.ToString().Trim('-');
        for (var n = 2; !_ids.Add(id); n++)
            id = $"{slug.ToString().Trim('-')}-{n.ToString(CultureInfo.InvariantCulture)}";
        return id;
    }
}
