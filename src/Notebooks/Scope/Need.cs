using System.Collections.Immutable;

namespace Notebooks.Scope;

/// <summary>Something that a line of a checklist needs.</summary>
public sealed record Need
{
    /// <summary>Names it.</summary>
    /// <param name="what">What is needed, in a few words.</param>
    /// <param name="query">An OData query that has rows when the warehouse has it for the borough; null when no set would hold it.</param>
    /// <param name="items">The items of <c>DataItems</c> that it comes from.</param>
    public Need(string what, string? query, params string[] items)
    {
        What = what;
        Query = query;
        Items = [.. items];
    }

    /// <summary>What is needed.</summary>
    public string What { get; }

    /// <summary>What is asked; null when no set would hold it.</summary>
    public string? Query { get; }

    /// <summary>The items that it comes from.</summary>
    public ImmutableArray<string> Items { get; }
}
