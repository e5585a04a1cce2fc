using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Rows that have the columns of a relation: its own, and those of its dimensions by a LEFT JOIN for each one that is read.</summary>
internal abstract class RelationRows(Relation relation, string self, QueryTree.From from, Catalogue catalogue, SqlParameters parameters) : RowSource
{
    private readonly List<Action<SqlWriter>> joins = [];
    private readonly HashSet<string> joined = [];

    /// <summary>SQL of a column of the relation's own table.</summary>
    protected abstract string Own(string physical);

    /// <summary>Writes the FROM clause without its joins.</summary>
    protected abstract void PrintOwn(SqlWriter writer);

    public override string Read(ColumnPath path) =>
        path.Navigation is null ? Read(relation, self, path.Name) : ReadThrough(relation, self, path.Navigation, path.Name);

    /// <summary>The column of the relation's own table that decides the value at <paramref name="path"/>: itself, or the key of the dimension.</summary>
    public string OwnColumnOf(ColumnPath path)
    {
        var column = path.Navigation is null ? ColumnOf(relation, path.Name) : null;
        var navigation = path.Navigation ?? column?.Navigation;
        return navigation is null ? column!.Physical : Require(relation.FindNavigation(navigation), navigation).ForeignKey;
    }

    public override void Print(SqlWriter writer)
    {
        PrintOwn(writer);
        joins.ForEach(j => j(writer));
    }

    private string Read(Relation owner, string alias, string name)
    {
        if (Companion.OfAmount(name) is { } weighted)
        {
            return WeightedSql.Amount(Of(alias, ColumnOf(owner, weighted).Physical), Of(alias, Column.Weight));
        }

        var column = ColumnOf(owner, name);
        return column switch
        {
            { Weighted: true } => WeightedSql.Whole(Read(owner, alias, Companion.Amount(name))),
            { Navigation: { } navigation } => Of(Join(owner, alias, navigation).Alias, column.Physical),
            _ => Of(alias, column.Physical),
        };
    }

    private string ReadThrough(Relation owner, string alias, string navigation, string name)
    {
        var (target, joinedAs) = Join(owner, alias, navigation);
        return Read(target, joinedAs, name);
    }

    private string Of(string alias, string physical) => alias == self ? Own(physical) : SqlName.Of(alias, physical);

    private (Relation Target, string Alias) Join(Relation owner, string alias, string name)
    {
        var navigation = Require(owner.FindNavigation(name), name);
        var target = Require(catalogue.FindStem(navigation.Target), navigation.Target);
        var joinedAs = SqlName.Quote(alias == self ? name : $"{alias.Trim('"')}/{name}");
        if (joined.Add(joinedAs))
            joins.Add(from.Periods is { } asked && name == PeriodCatalogue.Period ? JoinPeriods(asked, Of(alias, navigation.ForeignKey)) : JoinOne(target, joinedAs, navigation, alias));
        return (target, joinedAs);
    }

    private Action<SqlWriter> JoinPeriods(AskedPeriods asked, string month)
    {
        var join = new PeriodJoin(asked, catalogue.FindSet(from.SetName) ?? relation, catalogue, parameters);
        return writer => join.Print(writer, month);
    }

    private Action<SqlWriter> JoinOne(Relation target, string joinedAs, Navigation navigation, string alias)
    {
        var on = $"{SqlName.Of(joinedAs, navigation.TargetKey)} = {Of(alias, navigation.ForeignKey)}";
        var validity = target.Versioned ? Validity.Conditions(joinedAs, from.AsOf, parameters).Select(c => $" AND {c}") : [];
        var line = $"LEFT JOIN {SqlName.Quote(target.Table)} AS {joinedAs} ON {on}{string.Concat(validity)}";
        return writer => writer.Line(line);
    }

    private static Column ColumnOf(Relation owner, string name) => Require(owner.FindColumn(name), $"{owner.Stem}.{name}");

    private static T Require<T>(T? found, string name)
        where T : class => found ?? throw new UnreachableException(name);
}
