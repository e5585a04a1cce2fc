using System.Collections.Immutable;

namespace GraphQl.Language;

/// <summary>Value (https://spec.graphql.org/September2025/#sec-Input-Values).</summary>
internal abstract record ValueNode(int Start) : Node(Start);

/// <summary>Variable : $ Name.</summary>
internal sealed record VariableNode(int Start, NameNode Name) : ValueNode(Start);

/// <summary>IntValue, as written: it may have any number of digits.</summary>
internal sealed record IntValueNode(int Start, string Text) : ValueNode(Start);

/// <summary>FloatValue, as written.</summary>
internal sealed record FloatValueNode(int Start, string Text) : ValueNode(Start);

/// <summary>StringValue; <paramref name="Block"/> says which of the two forms.</summary>
internal sealed record StringValueNode(int Start, string Value, bool Block) : ValueNode(Start);

/// <summary>BooleanValue : one of true false.</summary>
internal sealed record BooleanValueNode(int Start, bool Value) : ValueNode(Start);

/// <summary>NullValue : null.</summary>
internal sealed record NullValueNode(int Start) : ValueNode(Start);

/// <summary>EnumValue : Name but not true, false or null.</summary>
internal sealed record EnumValueNode(int Start, string Name) : ValueNode(Start);

/// <summary>ListValue.</summary>
internal sealed record ListValueNode(int Start, ImmutableArray<ValueNode> Items) : ValueNode(Start);

/// <summary>ObjectValue.</summary>
internal sealed record ObjectValueNode(int Start, ImmutableArray<ObjectFieldNode> Fields) : ValueNode(Start);

/// <summary>ObjectField.</summary>
internal sealed record ObjectFieldNode(int Start, NameNode Name, ValueNode Value) : Node(Start);
