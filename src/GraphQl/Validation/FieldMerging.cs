using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Validation;

/// <summary>
/// Whether all fields of one response name can be merged (https://spec.graphql.org/September2025/#FieldsInSetCanMerge()).
/// Comparing every pair would be quadratic, and exponential over fragments. Instead, two passes over sets of merged selections:
/// all fields of a response name must have one shape; and those that the same object can answer must be the same field with the
/// same arguments. Being alike is transitive, so each field is compared with the first only, and each set is looked at once.
/// </summary>
internal sealed class FieldMerging
{
    private readonly TypedDocument _document;
    private readonly Dictionary<FieldNode, FieldSite> _sites = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FieldNode, string> _calls = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _shapesSeen = [];
    private readonly HashSet<string> _callsSeen = [];

    public FieldMerging(TypedDocument document)
    {
        _document = document;
        foreach (var site in document.Fields)
            _sites[site.Node] = site;
    }

    public IReadOnlyList<Violation> Conflicts(OperationNode operation)
    {
        var calls = Calls([operation.SelectionSet]).ToList();
        return calls.Count > 0 ? calls : Shapes([operation.SelectionSet]).ToList();
    }

    // SameResponseShape
    private IEnumerable<Violation> Shapes(IReadOnlyList<SelectionSetNode> sets)
    {
        if (!_shapesSeen.Add(Key(sets)))
            yield break;
        foreach (var group in Collect(sets).GroupBy(f => f.Node.ResponseName))
        {
            var first = group.FirstOrDefault(f => f.Definition is not null);
            var other = group.FirstOrDefault(f => f.Definition is not null && !SameShape(first!.Definition!.Type, f.Definition.Type));
            if (other is not null)
                yield return DifferentTypes(first!, other);
            foreach (var violation in Shapes(Inner(group)))
                yield return violation;
        }
    }

    private IEnumerable<Violation> Calls(IReadOnlyList<SelectionSetNode> sets)
    {
        if (!_callsSeen.Add(Key(sets)))
            yield break;
        foreach (var group in Collect(sets).GroupBy(f => f.Node.ResponseName).SelectMany(ByObject))
        {
            var first = group[0];
            var other = group.FirstOrDefault(f => Call(f.Node) != Call(first.Node));
            if (other is not null)
                yield return DifferentCalls(first, other);
            foreach (var violation in other is null ? Calls(Inner(group)) : [])
                yield return violation;
        }
    }

    /// <summary>Fields that one object may have to answer: those of an object type, with those of all abstract types.</summary>
    private static IEnumerable<IReadOnlyList<FieldSite>> ByObject(IEnumerable<FieldSite> fields)
    {
        var byType = fields.ToLookup(f => f.Parent is ObjectType o ? o.Name : null);
        var everywhere = byType[null];
        var byObject = byType.Where(g => g.Key is not null).Select(g => g.Concat(everywhere).ToList()).ToList();
        return byObject.Count > 0 ? byObject : [everywhere.ToList()];
    }

    /// <summary>The fields of merged selection sets, fragments written out, each once.</summary>
    private IEnumerable<FieldSite> Collect(IReadOnlyList<SelectionSetNode> sets)
    {
        var visited = new HashSet<string>();
        var open = new Stack<SelectionNode>(sets.SelectMany(s => s.Selections).Reverse());
        while (open.TryPop(out var selection))
        {
            if (selection is FieldNode field)
                yield return _sites[field];
            foreach (var inner in Expand(selection, visited)?.Selections.Reverse() ?? [])
                open.Push(inner);
        }
    }

    private SelectionSetNode? Expand(SelectionNode selection, HashSet<string> visited) => selection switch
    {
        InlineFragmentNode inline => inline.SelectionSet,
        FragmentSpreadNode spread when visited.Add(spread.Name.Value) => _document.Fragments.Find(spread.Name.Value)?.SelectionSet,
        _ => null,
    };

    private static List<SelectionSetNode> Inner(IEnumerable<FieldSite> fields) =>
        [.. fields.Select(f => f.Node.SelectionSet).OfType<SelectionSetNode>()];

    // Selection sets begin in different places, so their places name the set of them.
    private static string Key(IReadOnlyList<SelectionSetNode> sets) => string.Join(',', sets.Select(s => s.Start).Distinct().Order());

    /// <summary>Field and arguments as text; the order of arguments and of fields of objects makes no difference.</summary>
    private string Call(FieldNode field)
    {
        if (!_calls.TryGetValue(field, out var call))
        {
            var arguments = field.Arguments
                .OrderBy(a => a.Name.Value, StringComparer.Ordinal)
                .Select(a => $"{a.Name.Value}: {ValuePrinter.PrintSorted(a.Value)}");
            call = _calls[field] = $"{field.Name.Value}({string.Join(", ", arguments)})";
        }
        return call;
    }

    private bool SameShape(TypeReference a, TypeReference b) => (a, b) switch
    {
        (NonNullTypeReference x, NonNullTypeReference y) => SameShape(x.Of, y.Of),
        (ListTypeReference x, ListTypeReference y) => SameShape(x.Item, y.Item),
        (NamedTypeReference, NamedTypeReference) => a.Name == b.Name || BothComposite(a, b),
        _ => false,
    };

    private bool BothComposite(TypeReference a, TypeReference b) =>
        _document.Schema.NamedTypeOf(a).IsComposite && _document.Schema.NamedTypeOf(b).IsComposite;

    private static Violation DifferentTypes(FieldSite first, FieldSite other) => new(
        $"Fields \"{first.Node.ResponseName}\" cannot be merged: one is of type \"{first.Definition!.Type}\", the other of type \"{other.Definition!.Type}\"."
        + " Give one of them an alias.",
        [first.Node, other.Node]);

    private static Violation DifferentCalls(FieldSite first, FieldSite other)
    {
        var reason = first.Node.Name.Value == other.Node.Name.Value
            ? "they have different arguments"
            : $"\"{first.Node.Name.Value}\" and \"{other.Node.Name.Value}\" are different fields";
        return new Violation(
            $"Fields \"{first.Node.ResponseName}\" cannot be merged: {reason}. Give one of them an alias.", [first.Node, other.Node]);
    }
}
