using GraphQl.Language;

namespace GraphQl.Validation;

/// <summary>
/// Sizes with fragments written out, worked out without writing them out: each fragment is measured once, after those that it
/// spreads.
/// </summary>
internal sealed class Expansions
{
    private readonly Dictionary<string, Expansion> _fragments = [];

    public Expansions(FragmentGraph graph)
    {
        if (graph.Cycles.Count > 0)
            return;
        foreach (var fragment in graph.LeavesFirst)
            _fragments[fragment.Name.Value] = Of(fragment.SelectionSet);
    }

    /// <summary>The size of a set; fragments that do not exist, or have no end, count nothing.</summary>
    public Expansion Of(SelectionSetNode set)
    {
        var sum = default(Expansion);
        foreach (var selection in set.Selections)
            sum += Of(selection);
        return sum;
    }

    private Expansion Of(SelectionNode selection) => selection switch
    {
        FieldNode field => Of(field),
        InlineFragmentNode inline => Of(inline.SelectionSet),
        FragmentSpreadNode spread => _fragments.GetValueOrDefault(spread.Name.Value) + new Expansion(0, 0, 1, 0, 0, 0, 0),
        _ => throw new System.Diagnostics.UnreachableException($"Selection {selection.GetType().Name}."),
    };

    private Expansion Of(FieldNode field)
    {
        var inner = field.SelectionSet is null ? default : Of(field.SelectionSet);
        var isMeta = field.Name.Value.StartsWith("__", StringComparison.Ordinal);
        var isList = field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
        return new Expansion(
            1 + inner.Fields,
            (field.Alias is null ? 0 : 1) + inner.Aliases,
            inner.Visits,
            1,
            isMeta ? 0 : 1 + inner.Depth,
            1 + inner.Nesting,
            (isList ? 1 : 0) + inner.IntrospectionLists);
    }
}
