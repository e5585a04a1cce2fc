namespace GraphQl.Language;

/// <summary>Type : NamedType | ListType | NonNullType.</summary>
internal abstract record TypeNode(int Start) : Node(Start);

/// <summary>NamedType : Name.</summary>
internal sealed record NamedTypeNode(int Start, string Name) : TypeNode(Start);

/// <summary>ListType : [ Type ].</summary>
internal sealed record ListTypeNode(int Start, TypeNode Item) : TypeNode(Start);

/// <summary>NonNullType : NamedType ! | ListType !.</summary>
internal sealed record NonNullTypeNode(int Start, TypeNode Nullable) : TypeNode(Start);
