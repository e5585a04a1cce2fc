using System.Collections.Immutable;

namespace Warehouse.Catalog;

/// <summary>A day from which the figures of a fact differ in kind from those before, as the set <c>SeriesBreaks</c> says.</summary>
/// <param name="Fact">Stem of the fact.</param>
/// <param name="SourceCode">Series that it concerns; null for all.</param>
/// <param name="AreaType">Type of area that it concerns; null for all.</param>
/// <param name="Place">Borough that it concerns, with what lies in it; null for all.</param>
/// <param name="Subject">Offence or measure that it concerns; null for all.</param>
/// <param name="Members">Where the subject is a member of a dimension: the fact's flat columns and what they say of it; else empty.</param>
/// <param name="Date">First day of the new kind.</param>
/// <param name="Kind"><c>taxonomy</c>, <c>definition</c>, <c>attribution</c>, <c>geography</c> ...</param>
/// <param name="Text">For readers.</param>
public sealed record FactBreak(
    string Fact,
    string? SourceCode,
    string? AreaType,
    BreakPlace? Place,
    string? Subject,
    ImmutableSortedDictionary<string, string> Members,
    DateOnly Date,
    string Kind,
    string Text);

/// <summary>The borough that a break concerns.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Areas">Codes of the areas that lie in it, its own among them.</param>
public sealed record BreakPlace(string Code, string Name, ImmutableArray<string> Areas);
