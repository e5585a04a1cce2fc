using System.Collections.Immutable;
using GraphQl.Language;

namespace GraphQl.Validation;

/// <summary>The selections below a selection set, without recursion; spread fragments are not entered.</summary>
internal static class SelectionWalk
{
    /// <summary>Every selection at any depth, in the order in which they are written.</summary>
    public static IEnumerable<SelectionNode> All(SelectionSetNode set)
    {
        var open = new Stack<SelectionNode>(set.Selections.Reverse());
        while (open.TryPop(out var selection))
        {
            yield return selection;
            foreach (var inner in Inner(selection).Reverse())
                open.Push(inner);
        }
    }

    /// <summary>The fragment spreads among them.</summary>
    public static IEnumerable<FragmentSpreadNode> Spreads(SelectionSetNode set) => All(set).OfType<FragmentSpreadNode>();

    private static ImmutableArray<SelectionNode> Inner(SelectionNode selection) => selection switch
    {
        FieldNode { SelectionSet: { } set } => set.Selections,
        InlineFragmentNode inline => inline.SelectionSet.Selections,
        _ => [],
    };
}
