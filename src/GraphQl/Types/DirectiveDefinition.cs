using System.Collections.Immutable;

namespace GraphQl.Types;

/// <summary>A directive that documents may use.</summary>
/// <param name="Name">Without the at sign.</param>
/// <param name="Locations">Where it may stand.</param>
public sealed record DirectiveDefinition(string Name, ImmutableArray<DirectiveLocation> Locations)
{
    /// <summary>For readers of the schema, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>Whether it may stand several times in one place.</summary>
    public bool IsRepeatable { get; init; }
}
