using System.Collections.Immutable;
using GraphQl.Language;

namespace GraphQl.Validation;

/// <summary>A rule broken.</summary>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Places">The nodes that are wrong; at least one.</param>
/// <param name="Coordinate">Schema coordinate of what the nodes refer to, when there is one.</param>
internal sealed record Violation(string Message, ImmutableArray<Node> Places, string? Coordinate = null)
{
    public Violation(string message, Node place, string? coordinate = null)
        : this(message, [place], coordinate)
    {
    }
}
