using System.Collections.Immutable;

namespace Notebooks.Publish;

/// <summary>A page as it was made, kept in <c>site.json</c>: enough to leave it as it is, or to say why it has to be made again.</summary>
/// <param name="Entry">What the first page of the site says about it.</param>
/// <param name="Key">What it was made from.</param>
/// <param name="Snapshot">The snapshot that it was made from.</param>
/// <param name="Exhibits">How many tables and figures it has.</param>
/// <param name="Warning">Why its charts are not drawn; null when they are.</param>
/// <param name="Files">SHA-256 of each of its files by path in the site.</param>
internal sealed record MadePage(
    PageEntry Entry,
    PageKey Key,
    int Snapshot,
    int Exhibits,
    string? Warning,
    ImmutableSortedDictionary<string, string> Files);
