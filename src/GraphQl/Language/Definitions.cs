using System.Collections.Immutable;

namespace GraphQl.Language;

/// <summary>Definition : ExecutableDefinition | TypeSystemDefinitionOrExtension.</summary>
internal abstract record DefinitionNode(int Start) : Node(Start);

/// <summary>ExecutableDefinition : OperationDefinition | FragmentDefinition.</summary>
internal abstract record ExecutableNode(
    int Start, StringValueNode? Description, ImmutableArray<DirectiveNode> Directives, SelectionSetNode SelectionSet) : DefinitionNode(Start);

/// <summary>OperationDefinition; the shorthand is a query without a name.</summary>
internal sealed record OperationNode(
    int Start,
    StringValueNode? Description,
    OperationKind Kind,
    NameNode? Name,
    ImmutableArray<VariableDefinitionNode> Variables,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet) : ExecutableNode(Start, Description, Directives, SelectionSet);

/// <summary>FragmentDefinition.</summary>
internal sealed record FragmentNode(
    int Start,
    StringValueNode? Description,
    NameNode Name,
    NamedTypeNode TypeCondition,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet) : ExecutableNode(Start, Description, Directives, SelectionSet);

/// <summary>VariableDefinition.</summary>
internal sealed record VariableDefinitionNode(
    int Start,
    StringValueNode? Description,
    NameNode Name,
    TypeNode Type,
    ValueNode? Default,
    ImmutableArray<DirectiveNode> Directives) : Node(Start);

/// <summary>Directive.</summary>
internal sealed record DirectiveNode(int Start, NameNode Name, ImmutableArray<ArgumentNode> Arguments) : Node(Start);

/// <summary>Argument.</summary>
internal sealed record ArgumentNode(int Start, NameNode Name, ValueNode Value) : Node(Start);
