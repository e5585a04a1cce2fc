using System.Collections.Immutable;

namespace GraphQl.Language;

/// <summary>SelectionSet : { Selection+ }.</summary>
internal sealed record SelectionSetNode(int Start, ImmutableArray<SelectionNode> Selections) : Node(Start);

/// <summary>Selection : Field | FragmentSpread | InlineFragment.</summary>
internal abstract record SelectionNode(int Start, ImmutableArray<DirectiveNode> Directives) : Node(Start);

/// <summary>Field; without a selection set when it is a leaf.</summary>
internal sealed record FieldNode(
    int Start,
    NameNode? Alias,
    NameNode Name,
    ImmutableArray<ArgumentNode> Arguments,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode? SelectionSet) : SelectionNode(Start, Directives)
{
    /// <summary>The alias, else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>FragmentSpread.</summary>
internal sealed record FragmentSpreadNode(
    int Start, NameNode Name, ImmutableArray<DirectiveNode> Directives) : SelectionNode(Start, Directives);

/// <summary>InlineFragment; without a type condition it only groups.</summary>
internal sealed record InlineFragmentNode(
    int Start,
    NamedTypeNode? TypeCondition,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet) : SelectionNode(Start, Directives);
