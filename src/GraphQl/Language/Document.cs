using System.Collections.Immutable;
using GraphQl.Errors;

namespace GraphQl.Language;

/// <summary>
/// A parsed document: correct in syntax, not yet held against a schema.
/// What is in it is read by validation and execution.
/// </summary>
public sealed class Document
{
    internal Document(Source source, ImmutableArray<DefinitionNode> definitions)
    {
        Source = source;
        Definitions = definitions;
        Operations = [.. definitions.OfType<OperationNode>()];
        Fragments = FirstByName(definitions.OfType<FragmentNode>());
    }

    internal Source Source { get; }

    internal ImmutableArray<DefinitionNode> Definitions { get; }

    internal ImmutableArray<OperationNode> Operations { get; }

    /// <summary>Fragments by name; the first of several with one name, which validation refuses.</summary>
    internal ImmutableDictionary<string, FragmentNode> Fragments { get; }

    /// <summary>The kind of the operation that a request means, or null when it names none, or leaves open which.</summary>
    /// <param name="operationName">Its name; null when the document has only one.</param>
    public OperationKind? KindOf(string? operationName)
    {
        var candidates = Operations.Where(o => operationName is null || o.Name?.Value == operationName).ToList();
        return candidates is [var only] ? only.Kind : null;
    }

    internal SourceLocation Locate(Node node) => Source.Locate(node.Start);

    private static ImmutableDictionary<string, FragmentNode> FirstByName(IEnumerable<FragmentNode> fragments) =>
        fragments.DistinctBy(f => f.Name.Value).ToImmutableDictionary(f => f.Name.Value);
}
