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

    /// <summary>What its one-page summary shows, in order: the outputs of cells tagged <c>summary</c>. Empty when it has none.</summary>
    internal ImmutableArray<Block> Summary { get; init; } = [];

    internal IEnumerable<Block.Numbered> Exhibits => Blocks.OfType<Block.Numbered>();

    /// <summary>The lines of the checklist that it answers, in order.</summary>
    internal IEnumerable<Block.Line> Lines => Blocks.OfType<Block.Line>();

    /// <summary>Where the numbers in its words came from.</summary>
    internal ImmutableArray<Origin> ToldOrigins => [.. Sentences.SelectMany(s => s.Told.Origins).Distinct()];

    /// <summary>Where all its numbers came from.</summary>
    internal ImmutableArray<Origin> Origins => [.. Exhibits.SelectMany(e => e.Exhibit.Origins).Concat(ToldOrigins).Distinct()];
}
