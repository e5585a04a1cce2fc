using System.Collections.Immutable;
using Notebooks.Display;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>A page before it is written: what a run of a notebook brought forth.</summary>
/// <param name="Name">File name without extension, the same for notebook, page and folder of data.</param>
/// <param name="Report">What kind of report it is, such as "Performance dashboard".</param>
/// <param name="Heading">Finding, place, period, status.</param>
/// <param name="Blocks">Its parts in order.</param>
internal sealed record Page(string Name, string Report, PageHeading Heading, ImmutableArray<Block> Blocks)
{
    /// <summary>The words that the notebook computed, the title among them.</summary>
    internal ImmutableArray<Sentence> Sentences { get; init; } = [];

    internal IEnumerable<Block.Numbered> Exhibits => Blocks.OfType<Block.Numbered>();

    /// <summary>The lines of the checklist that it answers, in order.</summary>
    internal IEnumerable<Block.Line> Lines => Blocks.OfType<Block.Line>();

    /// <summary>Whether it shows figures from papers.</summary>
    internal bool ShowsPapers => Exhibits.Any(e => e.Exhibit.Origins.Any(o => o is Origin.Printed));
}
