using System.Collections.Immutable;

namespace Notebooks.Editions;

/// <summary>What a page says about where it stands.</summary>
/// <param name="State">Until it is final, a page has a watermark and asks not to be indexed.</param>
internal sealed record EditionStatus(EditionState State)
{
    private const string Borough = "borough";

    /// <summary>A page that is made anew with every snapshot and has no number.</summary>
    internal static readonly EditionStatus CurrentDraft = new(EditionState.Draft);

    /// <summary>Number of the edition; null for a page that is no edition.</summary>
    internal int? Number { get; init; }

    /// <summary>When the edition could first be read; null for a page that is no edition.</summary>
    internal DateTimeOffset? Published { get; init; }

    /// <summary>Who approved it; set on a final one.</summary>
    internal string? Approver { get; init; }

    /// <summary>When it was approved; set on a final one.</summary>
    internal DateTimeOffset? Approved { get; init; }

    /// <summary>Why it was withdrawn; set on one that is.</summary>
    internal string? WithdrawnReason { get; init; }

    /// <summary>The edition that readers should have instead, or, on a page that is no edition, the newest final one; null when there is none.</summary>
    internal EditionLink? Newer { get; init; }

    /// <summary>Corrections that led to this edition, and those made of it, oldest first.</summary>
    internal ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Whether search engines may list the page.</summary>
    internal bool MayBeIndexed => State == EditionState.Final;

    /// <summary>The correction that a later edition has made of this one; null when it is right as far as is known.</summary>
    internal Correction? CorrectedBy => Corrections.LastOrDefault(c => c.Corrects == Number);

    /// <summary>Of an edition, among those that its readers may see.</summary>
    internal static EditionStatus Of(Edition edition, ImmutableArray<Edition> released) => new(edition.Status)
    {
        Number = edition.Number,
        Published = edition.Published,
        Approver = edition.Status == EditionState.Final ? edition.Approver : null,
        Approved = edition.Status == EditionState.Final ? edition.Approved : null,
        WithdrawnReason = edition.WithdrawnReason,
        Newer = Instead(edition, released) is { } other ? new EditionLink(other.Number, other.Status, $"../{other.Number}/index.html") : null,
        Corrections = edition.Corrections,
    };

    /// <summary>Of a page that is made anew with every snapshot, among the editions that its readers may see; <paramref name="borough"/> is null for the home borough.</summary>
    internal static EditionStatus OfPage(string name, string? borough, ImmutableArray<Edition> released) => CurrentDraft with
    {
        Newer = Newest(released.Where(e => e.Name == name && e.Origin.Parameters.GetValueOrDefault(Borough) == borough && e.Status == EditionState.Final)) is { } final
            ? new EditionLink(final.Number, final.Status, final.Address + "index.html")
            : null,
    };

    // What mends it, else a later final one; of a withdrawn one also the final one before it, which stands again.
    private static Edition? Instead(Edition edition, ImmutableArray<Edition> released)
    {
        Edition[] standing = [.. released.Where(e => e.IsOfSameSubject(edition) && e.Number != edition.Number && e.Status != EditionState.Withdrawn)];
        var later = standing.Where(e => e.Number > edition.Number).ToList();
        return Newest(later.Where(e => e.Status == EditionState.Final))
            ?? Newest(later.Where(e => edition.Corrections.Any(c => c.CorrectedBy == e.Number)))
            ?? (edition.Status == EditionState.Withdrawn ? Newest(later) ?? Newest(standing.Where(e => e.Status == EditionState.Final)) : null);
    }

    private static Edition? Newest(IEnumerable<Edition> editions) => editions.MaxBy(e => e.Number);
}

/// <summary>Another edition, as a page links it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Href">Where it is, relative to the page that links it.</param>
internal sealed record EditionLink(int Number, EditionState State, string Href);
