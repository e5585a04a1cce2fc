using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Notebooks.Numbers;

/// <summary>Where a number came from. It travels with the number into every table, chart and page.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Printed), "printed")]
[JsonDerivedType(typeof(Queried), "queried")]
public abstract record Origin
{
    private Origin()
    {
    }

    /// <summary>A figure printed in a paper.</summary>
    /// <param name="FigureId">Its id in <c>PublishedFigures</c>.</param>
    /// <param name="AsPrinted">The characters of the paper.</param>
    /// <param name="Document">The paper.</param>
    /// <param name="Item">The agenda item.</param>
    /// <param name="Locator">Words by which it is found on the page.</param>
    /// <param name="Note">What a reader must know; empty when there is nothing.</param>
    public sealed record Printed(string FigureId, string AsPrinted, string Document, string Item, string Locator, string Note) : Origin;

    /// <summary>The answer of the warehouse to a query.</summary>
    /// <param name="Query">The query as it can be repeated on any channel.</param>
    /// <param name="Snapshot">Number of the snapshot that answered.</param>
    /// <param name="Batches">The loaded files that the rows came from.</param>
    public sealed record Queried(string Query, int Snapshot, ImmutableArray<BatchSource> Batches) : Origin
    {
        /// <summary>The same query of the same snapshot has the same batches.</summary>
        public bool Equals(Queried? other) => other is not null && Query == other.Query && Snapshot == other.Snapshot;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Query, Snapshot);
    }
}

/// <summary>A loaded file.</summary>
/// <param name="BatchId">Number in the ledger.</param>
/// <param name="FileName">The file as its publisher named it.</param>
/// <param name="Issued">When it was issued.</param>
/// <param name="IssueInferred">Whether that day was worked out from its last month.</param>
public sealed record BatchSource(int BatchId, string FileName, DateOnly? Issued, bool IssueInferred);
