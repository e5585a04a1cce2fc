using System.Collections.Immutable;
using GraphQl.Errors;
using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Execution;

/// <summary>
/// Selections to fields (https://spec.graphql.org/September2025/#CollectFields()): fragments expanded, each once for a set of
/// selections; @skip and @include decided; selections of one response name merged, all the way down.
/// </summary>
internal sealed class FieldCollector(Schema schema, Document document, IReadOnlyDictionary<string, object?> variables)
{
    private const int MostFields = 10_000;

    // As deep as a valid document can be under the largest limits; deeper is a cycle that validation would have found.
    private const int Deepest = 500;

    private int _fields;

    /// <exception cref="GraphQlException">A value that an argument took is not of its type; more fields than anybody needs.</exception>
    public ImmutableArray<SelectedField> CollectRoot(ObjectType root, SelectionSetNode selections) => Collect(root, [selections], []);

    private ImmutableArray<SelectedField> Collect(ObjectType type, IEnumerable<SelectionSetNode> sets, ImmutableArray<string> path)
    {
        if (path.Length == Deepest)
            throw new InvalidOperationException("The document has no end; validate it first.");
        // Loops, here and in Select: this recurses, and LINQ's frames are many.
        var fields = ImmutableArray.CreateBuilder<SelectedField>();
        foreach (var (name, nodes) in Group(type, sets))
            fields.Add(Select(type, nodes, path.Add(name)));
        return fields.ToImmutable();
    }

    private OrderedDictionary<string, List<FieldNode>> Group(ObjectType type, IEnumerable<SelectionSetNode> sets)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();
        // A stack of our own: a chain of fragments can be as long as the document.
        var open = new Stack<SelectionNode>(sets.SelectMany(s => s.Selections).Reverse());
        while (open.TryPop(out var selection))
        {
            if (!IsIncluded(selection))
                continue;
            if (selection is FieldNode field)
                GroupOf(groups, field.ResponseName).Add(field);
            else if (Expand(selection, type, visited) is { } inner)
                PushAll(open, inner.Selections);
        }
        return groups;
    }

    private static List<FieldNode> GroupOf(OrderedDictionary<string, List<FieldNode>> groups, string name)
    {
        if (!groups.TryGetValue(name, out var group))
            groups.Add(name, group = []);
        return group;
    }

    private static void PushAll(Stack<SelectionNode> open, ImmutableArray<SelectionNode> selections)
    {
        for (var i = selections.Length - 1; i >= 0; i--)
            open.Push(selections[i]);
    }

    /// <summary>What a fragment adds on this type; null for nothing.</summary>
    private SelectionSetNode? Expand(SelectionNode selection, ObjectType type, HashSet<string> visited) => selection switch
    {
        InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type) => inline.SelectionSet,
        FragmentSpreadNode spread when visited.Add(spread.Name.Value)
            && document.Fragments.TryGetValue(spread.Name.Value, out var fragment)
            && Applies(fragment.TypeCondition, type) => fragment.SelectionSet,
        _ => null,
    };

    // https://spec.graphql.org/September2025/#DoesFragmentTypeApply()
    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.Find(condition.Name) is { } named && schema.IsSubtype(new NamedTypeReference(type.Name), new NamedTypeReference(named.Name));

    private bool IsIncluded(SelectionNode selection) =>
        !HasTrue(selection, Directives.Skip, absent: false) && HasTrue(selection, Directives.Include, absent: true);

    private bool HasTrue(SelectionNode selection, DirectiveDefinition definition, bool absent)
    {
        if (selection.Directives.FirstOrDefault(d => d.Name.Value == definition.Name) is not { } directive)
            return absent;
        var coercion = Coercion();
        var arguments = coercion.Arguments(directive, directive.Arguments, definition.Arguments, "@" + definition.Name);
        if (coercion.Problems.Count > 0)
            throw new GraphQlException([.. coercion.Problems.Select(p => Error(p, ""))]);
        return arguments.TryGet<bool>("if", out var condition) && condition;
    }

    private SelectedField Select(ObjectType parent, List<FieldNode> nodes, ImmutableArray<string> path)
    {
        var node = nodes[0];
        CountOne(node);
        var definition = schema.FindField(parent, node.Name.Value)
            ?? throw new InvalidOperationException($"{parent.Name} has no field {node.Name.Value}; validate the document first.");
        var type = schema.NamedTypeOf(definition.Type);
        var sets = nodes.Select(n => n.SelectionSet).OfType<SelectionSetNode>().ToList();
        var selections = ImmutableArray.CreateBuilder<KeyValuePair<string, ImmutableArray<SelectedField>>>();
        foreach (var possible in schema.PossibleTypes(type))
            selections.Add(KeyValuePair.Create(possible.Name, Collect(possible, sets, path)));
        return new SelectedField(document, node, parent, definition, type, Arguments(parent, definition, node), path, selections.ToImmutable());
    }

    private InputObject Arguments(ObjectType parent, FieldDefinition definition, FieldNode node)
    {
        var coordinate = $"{parent.Name}.{definition.Name}";
        var coercion = Coercion();
        var arguments = coercion.Arguments(node, node.Arguments, definition.Arguments, coordinate);
        return coercion.Problems.Count == 0
            ? arguments
            : throw new GraphQlException([.. coercion.Problems.Select(p => Error(p, coordinate))]);
    }

    private InputCoercion Coercion() => new(schema, InputOrigin.Literal) { Variables = variables };

    private GraphQlError Error(InputProblem problem, string coordinate) =>
        new(ErrorCode.BadUserInput, problem.Message, [document.Locate(problem.Place)])
        {
            Details = coordinate.Length == 0 ? [] : [new("coordinate", coordinate)],
        };

    private void CountOne(FieldNode node)
    {
        if (++_fields <= MostFields)
            return;
        throw new GraphQlException(LimitErrors.Exceeded(
            "fields", MostFields, _fields, $"The operation selects more than {MostFields} fields; ask in several requests.", [document.Locate(node)]));
    }
}
