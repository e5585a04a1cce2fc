using System.Collections.Immutable;

namespace GraphQl.Types;

/// <summary>A field of an object or interface.</summary>
/// <param name="Name">Unique in its type.</param>
/// <param name="Type">An output type.</param>
public sealed record FieldDefinition(string Name, TypeReference Type)
{
    /// <summary>A field whose type is written as in the schema language, such as <c>[Ward!]!</c>.</summary>
    public FieldDefinition(string name, string type)
        : this(name, TypeReference.Parse(type))
    {
    }

    /// <summary>For readers of the schema, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>Why not to use it any more; null when it is current.</summary>
    public string? DeprecationReason { get; init; }
}
