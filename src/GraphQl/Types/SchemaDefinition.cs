using System.Collections.Immutable;

namespace GraphQl.Types;

/// <summary>What a schema is made from.</summary>
/// <param name="Query">Name of the object type where queries begin.</param>
/// <param name="Types">Every type but the built-in scalars and those of introspection, in the order in which they are shown.</param>
public sealed record SchemaDefinition(string Query, ImmutableArray<NamedType> Types)
{
    /// <summary>What the service is for, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Name of the object type where mutations begin, or null.</summary>
    public string? Mutation { get; init; }

    /// <summary>Directives beside the built-in ones.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; init; } = [];
}
