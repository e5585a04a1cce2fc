using System.Collections.Immutable;
using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Validation;

/// <summary>
/// A document held against a schema, as flat lists: every rule is a few loops over them, and nothing but the builder walks the tree.
/// </summary>
internal sealed class TypedDocument
{
    public required Schema Schema { get; init; }

    public required Document Document { get; init; }

    public required FragmentGraph Fragments { get; init; }

    public required Expansions Expansions { get; init; }

    public required IReadOnlyList<FieldSite> Fields { get; init; }

    /// <summary>Spreads and inline fragments.</summary>
    public required IReadOnlyList<FragmentSite> FragmentSites { get; init; }

    public required IReadOnlyList<DirectiveSite> Directives { get; init; }

    public required IReadOnlyList<ArgumentsSite> Arguments { get; init; }

    /// <summary>Every object literal, at any depth.</summary>
    public required IReadOnlyList<ObjectValueNode> Objects { get; init; }

    /// <summary>Variables that a definition uses itself.</summary>
    public required Dictionary<ExecutableNode, IReadOnlyList<VariableUse>> OwnUses { private get; init; }

    /// <summary>Variables that an operation uses, itself and through its fragments, each fragment once.</summary>
    public IEnumerable<VariableUse> UsesOf(OperationNode operation) =>
        Fragments.ReachedFrom(operation).Prepend<ExecutableNode>(operation).SelectMany(d => OwnUses[d]);

    public ImmutableArray<OperationNode> Operations => Document.Operations;

    public IEnumerable<FragmentNode> FragmentDefinitions => Document.Definitions.OfType<FragmentNode>();
}
