using System.Collections.Immutable;

namespace Warehouse.Explain;

/// <summary>Where a number comes from.</summary>
/// <param name="Id">What was asked for: the id of a published figure, or the number of a batch.</param>
/// <param name="Kind"><c>published figure</c> or <c>batch</c>.</param>
/// <param name="Title">The number in a line.</param>
/// <param name="Parts">What is known, in the order of reading.</param>
public sealed record Explanation(string Id, string Kind, string Title, ImmutableArray<ExplanationPart> Parts);

/// <summary>One part of an explanation.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Facts">What is known; never empty.</param>
public sealed record ExplanationPart(string Heading, ImmutableArray<ExplanationFact> Facts);

/// <summary>One thing that is known.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">As text for people; dates as 2023-02-01.</param>
public sealed record ExplanationFact(string Label, string Value);
