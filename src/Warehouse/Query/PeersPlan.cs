using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Makes of a question about boroughs that about a group of their peers: as a whole, and borough by borough.</summary>
internal sealed class PeersPlan
{
    private static readonly string[] AreaColumns = ["AreaCode", "AreaName", "BoroughCode", "BoroughName"];
    private static readonly ColumnPath AreaCode = new(null, "AreaCode");

    private readonly QueryTree.GroupBy asked;
    private readonly PeerGroup group;
    private readonly Catalogue catalogue;
    private readonly Relation fact;
    private readonly ImmutableArray<Expression> conditions;

    public PeersPlan(QueryTree.GroupBy asked, PeerGroup group, Catalogue catalogue)
    {
        (this.asked, this.group, this.catalogue) = (asked, group, catalogue);
        fact = FlatColumn.SourceOf(asked, catalogue);
        conditions = [.. QueryTreeInput.Chain(asked.Input).OfType<QueryTree.Where>().SelectMany(w => Conjunction.And(w.Condition))];
        Check();
    }

    /// <summary>The group of that code; a caller's error that names those there are when there is none.</summary>
    public static PeerGroup Find(string code, Catalogue catalogue) =>
        catalogue.PeerGroups.FirstOrDefault(g => g.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) ?? throw QueryErrors.UnknownPeers(code, catalogue.PeerGroups.Select(g => g.Code));

    /// <summary>The keys that are no areas.</summary>
    public ImmutableArray<ColumnPath> OtherKeys => [.. asked.Keys.Where(k => !IsArea(k))];

    /// <summary>The keys that say which borough it is, where the members are asked.</summary>
    public ImmutableArray<ColumnPath> AreaKeys =>
        [.. asked.Keys.Where(IsArea).Concat(OfArea.SelectMany(Conjunction.Columns)).Append(AreaCode).Distinct()];

    /// <summary>The conditions that say which borough was asked for.</summary>
    public ImmutableArray<Expression> OfArea => [.. conditions.Where(IsArea)];

    /// <summary>The whole group: sums over its boroughs.</summary>
    public QueryTree.GroupBy Whole => asked with { Input = Rows, Keys = OtherKeys };

    /// <summary>Each borough of the group.</summary>
    public QueryTree.GroupBy Members => asked with { Input = Rows, Keys = [.. OtherKeys, .. AreaKeys] };

    private QueryTree Rows
    {
        get
        {
            Expression members = new Expression.In(new Expression.Column(AreaCode), [.. group.Members.Select(m => new Expression.Literal(m, ColumnType.String))]);
            Expression boroughs = new Expression.In(new Expression.Column(new ColumnPath(null, "AreaType")), [new Expression.Literal("borough", ColumnType.String)]);
            QueryTree rows = new QueryTree.Where(asked.Source(), new Expression.And(boroughs, members));
            return conditions.Where(c => !IsArea(c)).Aggregate(rows, (input, condition) => new QueryTree.Where(input, condition));
        }
    }

    private bool IsArea(ColumnPath path) => AreaColumns.Contains(FlatColumn.NameOf(path, fact, catalogue));

    private bool IsArea(Expression condition)
    {
        bool[] areas = [.. Conjunction.Columns(condition).Select(IsArea).Distinct()];
        return areas.Length > 1 ? throw QueryErrors.MixedAreaCondition(group.Code) : areas is [true];
    }

    private void Check()
    {
        var types = RemainingGrains.Of(asked.Input, fact, catalogue).MembersOf("AreaType").ToArray();
        if (types.Any(t => t is not "borough"))
            throw QueryErrors.PeersOfBoroughs(group.Code);
        if (!asked.Keys.Any(IsArea) && !OfArea.Any(Conjunction.IsOneValue))
            throw QueryErrors.PeersOfOneBorough(group.Code);
    }
}
