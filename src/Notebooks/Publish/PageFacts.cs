using System.Collections.Immutable;
using Notebooks.Editions;
using Warehouse.Snapshots;

namespace Notebooks.Publish;

/// <summary>What is told on one page besides its content and what all pages of a site share.</summary>
/// <param name="NotebookSha256">Hash of the notebook, lower-case hexadecimal.</param>
internal sealed record PageFacts(string NotebookSha256)
{
    /// <summary>Draft of the current snapshot unless an edition says otherwise.</summary>
    internal EditionStatus Edition { get; init; } = EditionStatus.CurrentDraft;

    /// <summary>The tables that it was made from, with their versions.</summary>
    internal ImmutableArray<TableVersion> Tables { get; init; } = [];
}
