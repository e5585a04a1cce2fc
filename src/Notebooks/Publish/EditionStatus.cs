using System.Collections.Immutable;

namespace Notebooks.Publish;

/// <summary>What a page says about the edition that it is.</summary>
/// <param name="Status">Draft, consultation, final or withdrawn.</param>
internal sealed record EditionStatus(PublicationStatus Status)
{
    /// <summary>A page that is no edition yet.</summary>
    internal static readonly EditionStatus Draft = new(PublicationStatus.Draft);

    /// <summary>Number of the edition; null when there is none yet.</summary>
    internal int? Number { get; init; }

    /// <summary>Who approved it; null when nobody has.</summary>
    internal string? Approver { get; init; }

    /// <summary>When it was first published; null when it is now.</summary>
    internal DateTimeOffset? Published { get; init; }

    /// <summary>Why it was withdrawn; null when it is not.</summary>
    internal string? WithdrawnReason { get; init; }

    /// <summary>Its revisions and corrections, the latest first.</summary>
    internal ImmutableArray<Revision> Revisions { get; init; } = [];
}
