using System.Collections.Immutable;

namespace Notebooks.Display;

/// <summary>What a line of a checklist needs and the warehouse cannot show.</summary>
/// <param name="What">What is needed, in a few words.</param>
/// <param name="Why">Why it is not shown, a sentence; empty when it has just not been received.</param>
/// <param name="Query">The query that has no rows; null when no set would hold it.</param>
/// <param name="Items">The items that it would come from, with owner and next action; empty when none is listed.</param>
public sealed record Gap(string What, string Why, string? Query, ImmutableArray<DataItem> Items);
