using System.Collections.Immutable;
using Notebooks.Display;

namespace Notebooks.Publish;

/// <summary>A part of a page, in the notebook's order.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>The id of the section that it begins; null for what is in one.</summary>
    internal string? SectionId => this switch
    {
        Heading heading => heading.Id,
        Line line => line.Id,
        _ => null,
    };

    /// <summary>Text, already HTML.</summary>
    internal sealed record Text(Html Html) : Block;

    /// <summary>A heading that the list of contents names.</summary>
    internal sealed record Heading(int Level, string Id, string Words) : Block;

    /// <summary>The heading of a section that answers a line of a checklist; the list of contents names it too.</summary>
    /// <param name="Id">Such as <c>sv-11</c>.</param>
    /// <param name="Name">Such as <c>SV-11</c>.</param>
    /// <param name="Question">The question.</param>
    /// <param name="Gaps">What its section cannot answer.</param>
    internal sealed record Line(string Id, string Name, string Question, ImmutableArray<Gap> Gaps) : Block;

    /// <summary>What is not known, at the end of the section of a line that has gaps.</summary>
    internal sealed record NotKnown(Line Of) : Block;

    /// <summary>A numbered table or figure.</summary>
    /// <param name="Id">Such as <c>figure-2</c>; also the name of its CSV file.</param>
    /// <param name="Label">Such as "Figure 2".</param>
    /// <param name="Exhibit">What it shows.</param>
    internal sealed record Numbered(string Id, string Label, Exhibit Exhibit) : Block;
}
