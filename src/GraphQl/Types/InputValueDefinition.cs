namespace GraphQl.Types;

/// <summary>An argument, or a field of an input object.</summary>
/// <param name="Name">Unique in its place.</param>
/// <param name="Type">An input type.</param>
public sealed record InputValueDefinition(string Name, TypeReference Type)
{
    /// <summary>An input whose type is written as in the schema language, such as <c>[ID!]</c>.</summary>
    public InputValueDefinition(string name, string type)
        : this(name, TypeReference.Parse(type))
    {
    }

    /// <summary>For readers of the schema, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>The value when none is given, written as a literal, such as <c>100</c> or <c>DESC</c>; null when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>Why not to use it any more; null when it is current.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Whether a request must give it.</summary>
    internal bool IsRequired => Type.IsNonNull && Default is null;
}
