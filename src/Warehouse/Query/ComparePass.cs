using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// Makes of each comparison a query of its own, which goes through the passes by itself: what is compared is checked, protected and told
/// with its status like what is asked for.
/// </summary>
/// <param name="catalogue">What the snapshot holds.</param>
/// <param name="passes">The way of every query.</param>
internal sealed class ComparePass(Catalogue catalogue, Func<QueryTree, QueryTree> passes)
{
    /// <summary>The tree whose comparisons are ready.</summary>
    public QueryTree Apply(QueryTree tree) => tree switch
    {
        QueryTree.Compare compare => Prepared(compare),
        QueryTree.Contributions split => Prepared(split),
        QueryTree.Denied => tree,
        _ => QueryTreeInput.Map(tree, Apply),
    };

    private QueryTree.Compare Prepared(QueryTree.Compare compare)
    {
        var asked = Groups(compare.Input, "compare");
        return compare with { Branches = [.. compare.Comparisons.Select(c => BranchOf(c, asked))] };
    }

    private ComparedBranch BranchOf(Comparison comparison, QueryTree.GroupBy asked) => comparison switch
    {
        Comparison.Earlier earlier => new ComparedBranch.Earlier(passes(Earlier(asked, EarlierMonths.Of(asked, earlier.Time, "compare", catalogue)))),
        Comparison.Peers peers => PeersOf(asked, PeersPlan.Find(peers.Group, catalogue)),
        _ => throw new UnreachableException(comparison.GetType().Name),
    };

    private ComparedBranch.Peers PeersOf(QueryTree.GroupBy asked, PeerGroup group)
    {
        var plan = new PeersPlan(asked, group, catalogue);
        return new ComparedBranch.Peers(passes(plan.Whole), passes(plan.Members), plan.OtherKeys, plan.AreaKeys, plan.OfArea, group.Members);
    }

    private QueryTree.Contributions Prepared(QueryTree.Contributions split)
    {
        const string option = "contributions";
        var asked = Groups(split.Input, option);
        if (asked.Keys.IsEmpty)
            throw QueryErrors.NothingToSplitBy();
        if (SplitValue.NotAdditive(asked, catalogue) is { } value)
            throw QueryErrors.NotSplit(value, SplitValue.Remedy(asked, catalogue));
        var whole = WholeArea.Of(asked, catalogue) with { Keys = [] };
        var months = EarlierMonths.Of(asked with { Keys = [] }, split.Time, option, catalogue);
        return split with
        {
            Branches = new SplitBranches(passes(Earlier(asked, months)), passes(whole), passes(Earlier(whole, months)), WholeArea.IsOfWards(asked, catalogue)),
        };
    }

    private QueryTree.GroupBy Groups(QueryTree input, string option)
    {
        if (input is not QueryTree.GroupBy asked || !QueryTreeInput.Chain(asked.Input).All(n => n is QueryTree.Where or QueryTree.From))
            throw QueryErrors.NotOfRows(option);
        var fact = FlatColumn.SourceOf(asked, catalogue);
        if (!ComparisonColumns.Compared(Scope.Of(asked, catalogue)).Any())
            throw QueryErrors.NothingToCompare(option);
        return PeriodCatalogue.HasMonths(fact) ? asked : throw QueryErrors.NotOfMonths(option, fact.SetName, fact.FindColumn("PeriodType") is not null);
    }

    private static QueryTree.GroupBy Earlier(QueryTree.GroupBy asked, int months) => asked with { Input = Later(asked.Input, months) };

    private static QueryTree Later(QueryTree tree, int months) =>
        tree is QueryTree.From source ? source with { Later = months } : QueryTreeInput.Map(tree, input => Later(input, months));
}
