using System.Collections.Immutable;

namespace GraphQl.Language;

/// <summary>
/// TypeSystemDefinitionOrExtension (https://spec.graphql.org/September2025/#TypeSystemDefinitionOrExtension). Read so that a
/// request that holds one is refused with its reason, and so that printed schemas can be checked.
/// </summary>
internal abstract record TypeSystemNode(
    int Start, StringValueNode? Description, bool IsExtension, ImmutableArray<DirectiveNode> Directives) : DefinitionNode(Start);

/// <summary>SchemaDefinition, SchemaExtension.</summary>
internal sealed record SchemaNode(
    int Start,
    StringValueNode? Description,
    bool IsExtension,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<RootTypeNode> RootTypes) : TypeSystemNode(Start, Description, IsExtension, Directives);

/// <summary>RootOperationTypeDefinition : OperationType : NamedType.</summary>
internal sealed record RootTypeNode(int Start, OperationKind Kind, NamedTypeNode Type) : Node(Start);

/// <summary>ScalarTypeDefinition, ScalarTypeExtension.</summary>
internal sealed record ScalarNode(
    int Start, StringValueNode? Description, bool IsExtension, NameNode Name, ImmutableArray<DirectiveNode> Directives)
    : TypeSystemNode(Start, Description, IsExtension, Directives);

/// <summary>ObjectTypeDefinition, or InterfaceTypeDefinition: the two differ in their keyword only.</summary>
internal sealed record FieldsTypeNode(
    int Start,
    StringValueNode? Description,
    bool IsExtension,
    bool IsInterface,
    NameNode Name,
    ImmutableArray<NamedTypeNode> Interfaces,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<FieldDefinitionNode> Fields) : TypeSystemNode(Start, Description, IsExtension, Directives);

/// <summary>UnionTypeDefinition, UnionTypeExtension.</summary>
internal sealed record UnionNode(
    int Start,
    StringValueNode? Description,
    bool IsExtension,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<NamedTypeNode> Members) : TypeSystemNode(Start, Description, IsExtension, Directives);

/// <summary>EnumTypeDefinition, EnumTypeExtension.</summary>
internal sealed record EnumNode(
    int Start,
    StringValueNode? Description,
    bool IsExtension,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<EnumValueDefinitionNode> Values) : TypeSystemNode(Start, Description, IsExtension, Directives);

/// <summary>InputObjectTypeDefinition, InputObjectTypeExtension.</summary>
internal sealed record InputObjectNode(
    int Start,
    StringValueNode? Description,
    bool IsExtension,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<InputValueDefinitionNode> Fields) : TypeSystemNode(Start, Description, IsExtension, Directives);

/// <summary>DirectiveDefinition.</summary>
internal sealed record DirectiveDefinitionNode(
    int Start,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<InputValueDefinitionNode> Arguments,
    bool IsRepeatable,
    ImmutableArray<NameNode> Locations) : TypeSystemNode(Start, Description, false, []);

/// <summary>FieldDefinition.</summary>
internal sealed record FieldDefinitionNode(
    int Start,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<InputValueDefinitionNode> Arguments,
    TypeNode Type,
    ImmutableArray<DirectiveNode> Directives) : Node(Start);

/// <summary>InputValueDefinition: an argument or a field of an input object.</summary>
internal sealed record InputValueDefinitionNode(
    int Start,
    StringValueNode? Description,
    NameNode Name,
    TypeNode Type,
    ValueNode? Default,
    ImmutableArray<DirectiveNode> Directives) : Node(Start);

/// <summary>EnumValueDefinition.</summary>
internal sealed record EnumValueDefinitionNode(
    int Start, StringValueNode? Description, EnumValueNode Value, ImmutableArray<DirectiveNode> Directives) : Node(Start);
