using System.Collections.Immutable;

namespace Warehouse.Query;

/// <summary>What a comparison reads beside the groups that are asked for; each has gone through the passes.</summary>
internal abstract record ComparedBranch
{
    private ComparedBranch()
    {
    }

    /// <summary>The same groups of an earlier time, under the names of the asked time.</summary>
    internal sealed record Earlier(QueryTree Groups) : ComparedBranch;

    /// <summary>A group of boroughs.</summary>
    /// <param name="Whole">As one, by the keys that are no areas.</param>
    /// <param name="Members">Each of them, by those keys and its areas'.</param>
    /// <param name="OtherKeys">The keys that are no areas.</param>
    /// <param name="AreaKeys">The keys that say which borough it is.</param>
    /// <param name="OfArea">What says which borough was asked for.</param>
    /// <param name="Codes">Codes of the boroughs.</param>
    internal sealed record Peers(
        QueryTree Whole,
        QueryTree Members,
        ImmutableArray<ColumnPath> OtherKeys,
        ImmutableArray<ColumnPath> AreaKeys,
        ImmutableArray<Expression> OfArea,
        ImmutableArray<string> Codes) : ComparedBranch;
}

/// <summary>What a split change reads beside its parts; each has gone through the passes.</summary>
/// <param name="Before">The parts of the earlier time.</param>
/// <param name="Whole">What they are parts of.</param>
/// <param name="WholeBefore">The same of the earlier time.</param>
/// <param name="IsOfWards">Whether the parts are wards and the whole their borough.</param>
internal sealed record SplitBranches(QueryTree Before, QueryTree Whole, QueryTree WholeBefore, bool IsOfWards);
