namespace GraphQl.Types;

/// <summary>A value of an enum.</summary>
/// <param name="Name">Unique in its type; not <c>true</c>, <c>false</c> or <c>null</c>.</param>
public sealed record EnumValueDefinition(string Name)
{
    /// <summary>For readers of the schema, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Why not to use it any more; null when it is current.</summary>
    public string? DeprecationReason { get; init; }
}
