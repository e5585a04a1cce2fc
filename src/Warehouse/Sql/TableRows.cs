using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The rows of a relation's table, with a LEFT JOIN for each dimension that is read.</summary>
internal sealed class TableRows(Relation relation, DateOnly? asOf, Catalogue catalogue, SqlParameters parameters) : RowSource
{
    private readonly string self = relation.Kind == RelationKind.Fact ? "f" : "d";
    private readonly List<string> joins = [];
    private readonly HashSet<string> joined = [];

    public override IEnumerable<string> Conditions => relation.Versioned ? Validity.Conditions(self, asOf, parameters) : [];

    public override string Read(ColumnPath path) =>
        path.Navigation is null ? Read(relation, self, path.Name) : ReadThrough(relation, self, path.Navigation, path.Name);

    private string Read(Relation owner, string alias, string name)
    {
        var column = owner.FindColumn(name) ?? throw new UnreachableException($"{owner.Stem}.{name}");
        if (column.Navigation is null)
        {
            return SqlName.Of(alias, column.Physical);
        }

        return SqlName.Of(Join(owner, alias, column.Navigation).Alias, column.Physical);
    }

    private string ReadThrough(Relation owner, string alias, string navigation, string name)
    {
        var (target, joinedAs) = Join(owner, alias, navigation);
        return Read(target, joinedAs, name);
    }

    private (Relation Target, string Alias) Join(Relation owner, string alias, string name)
    {
        var navigation = owner.FindNavigation(name) ?? throw new UnreachableException($"{owner.Stem}/{name}");
        var target = catalogue.FindStem(navigation.Target) ?? throw new UnreachableException(navigation.Target);
        var joinedAs = SqlName.Quote(alias == self ? name : $"{alias.Trim('"')}/{name}");
        if (joined.Add(joinedAs))
        {
            var on = $"{SqlName.Of(joinedAs, navigation.TargetKey)} = {SqlName.Of(alias, navigation.ForeignKey)}";
            var validity = target.Versioned ? Validity.Conditions(joinedAs, asOf, parameters).Select(c => $" AND {c}") : [];
            joins.Add($"LEFT JOIN {SqlName.Quote(target.Table)} AS {joinedAs} ON {on}{string.Concat(validity)}");
        }

        return (target, joinedAs);
    }

    public override void Print(SqlWriter writer)
    {
        writer.Line($"FROM {SqlName.Quote(relation.Table)} AS {self}");
        joins.ForEach(writer.Line);
    }
}
