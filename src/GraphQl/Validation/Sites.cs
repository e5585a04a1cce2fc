using System.Collections.Immutable;
using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Validation;

/// <summary>A field where it is selected.</summary>
/// <param name="Node">The field.</param>
/// <param name="Parent">The type that it is selected on; null when the document names none that exists.</param>
/// <param name="Definition">The field of that type; null when it has none of this name.</param>
internal sealed record FieldSite(FieldNode Node, NamedType? Parent, FieldDefinition? Definition);

/// <summary>A fragment where it is spread or written.</summary>
/// <param name="Node">The spread or the inline fragment.</param>
/// <param name="Parent">The type around it; null when unknown.</param>
/// <param name="Condition">The type that it is on; null when unknown, or when an inline fragment has none.</param>
internal sealed record FragmentSite(SelectionNode Node, NamedType? Parent, NamedType? Condition);

/// <summary>The directives of one place.</summary>
/// <param name="Nodes">The directives.</param>
/// <param name="Location">What kind of place.</param>
internal sealed record DirectiveSite(ImmutableArray<DirectiveNode> Nodes, DirectiveLocation Location);

/// <summary>The arguments of a field or directive.</summary>
/// <param name="Place">The field or directive.</param>
/// <param name="Arguments">As written.</param>
/// <param name="IsKnown">Whether the schema has the field or directive.</param>
/// <param name="Definitions">The arguments that it takes; none when it is unknown.</param>
/// <param name="Owner">Schema coordinate of the field or directive.</param>
internal sealed record ArgumentsSite(
    Node Place, ImmutableArray<ArgumentNode> Arguments, bool IsKnown, ImmutableArray<InputValueDefinition> Definitions, string Owner);

/// <summary>A variable where it is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type that the place wants; null when the place is unknown.</param>
/// <param name="HasDefault">Whether the place has a default.</param>
/// <param name="OneOf">The OneOf input object whose field it is, if any.</param>
internal sealed record VariableUse(VariableNode Node, TypeReference? Type, bool HasDefault, InputObjectType? OneOf);
