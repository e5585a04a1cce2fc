using System.Collections.Immutable;

namespace GraphQl.Types;

/// <summary>
/// A type of a schema (https://spec.graphql.org/September2025/#sec-Types). Types refer to each other by name, so the model
/// is plain immutable data although schemas are circular.
/// </summary>
/// <param name="Name">Unique in the schema.</param>
public abstract record NamedType(string Name)
{
    /// <summary>For readers of the schema, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Whether values of the type have fields to select.</summary>
    internal bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    /// <summary>Whether the type can be read from a request.</summary>
    internal bool IsInput => this is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether the type can be a field's.</summary>
    internal bool IsOutput => this is not InputObjectType;

    /// <summary>Whether values of the type have no parts.</summary>
    internal bool IsLeaf => this is ScalarType or EnumType;
}

/// <summary>A leaf with values of one kind.</summary>
/// <param name="Name">Unique in the schema.</param>
/// <param name="Expects">What a value must be, as the end of a sentence: "a whole number between ...".</param>
/// <param name="Parse">A literal or a variable's value to the CLR value, or null when it is not of the type.</param>
public sealed record ScalarType(string Name, string Expects, Func<ScalarInput, object?> Parse) : NamedType(Name)
{
    /// <summary>Address of a document that defines the format.</summary>
    public string? SpecifiedBy { get; init; }
}

/// <summary>A type with fields.</summary>
public abstract record FieldsType(string Name, ImmutableArray<FieldDefinition> Fields) : NamedType(Name)
{
    /// <summary>Names of the interfaces that the type implements, those of its interfaces included.</summary>
    public ImmutableArray<string> Interfaces { get; init; } = [];
}

/// <summary>A concrete type with fields.</summary>
public sealed record ObjectType(string Name, ImmutableArray<FieldDefinition> Fields) : FieldsType(Name, Fields);

/// <summary>Fields that several object types share.</summary>
public sealed record InterfaceType(string Name, ImmutableArray<FieldDefinition> Fields) : FieldsType(Name, Fields);

/// <summary>One of several object types.</summary>
/// <param name="Name">Unique in the schema.</param>
/// <param name="Members">Names of the object types.</param>
public sealed record UnionType(string Name, ImmutableArray<string> Members) : NamedType(Name);

/// <summary>A closed list of names.</summary>
public sealed record EnumType(string Name, ImmutableArray<EnumValueDefinition> Values) : NamedType(Name)
{
    /// <summary>The value of this name, or null.</summary>
    public EnumValueDefinition? Find(string value) => Values.FirstOrDefault(v => v.Name == value);
}

/// <summary>Named inputs that belong together.</summary>
public sealed record InputObjectType(string Name, ImmutableArray<InputValueDefinition> Fields) : NamedType(Name)
{
    /// <summary>Whether exactly one field must be given (https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects).</summary>
    public bool IsOneOf { get; init; }

    /// <summary>The field of this name, or null.</summary>
    public InputValueDefinition? Find(string field) => Fields.FirstOrDefault(f => f.Name == field);
}
