using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The rows of a relation's table.</summary>
internal sealed class TableRows(Relation relation, QueryTree.From from, Catalogue catalogue, SqlParameters parameters)
    : RelationRows(relation, AliasOf(relation), from, catalogue, parameters)
{
    private readonly Relation relation = relation;
    private readonly QueryTree.From from = from;
    private readonly SqlParameters parameters = parameters;
    private readonly Catalogue catalogue = catalogue;
    private readonly string self = AliasOf(relation);

    /// <summary>SQL of a column of the table.</summary>
    public string ReadOwn(string physical) => Own(physical);

    /// <summary>Rows of the same relation, added up by <paramref name="inner"/>.</summary>
    public PartialRows AddedUp(SelectBlock inner) => new(inner, relation, from, catalogue, parameters);

    public override IEnumerable<string> Conditions => relation.Versioned ? Validity.Conditions(self, from.AsOf, parameters) : [];

    protected override string Own(string physical) =>
        from.Later != 0 && relation.FindColumn("Month")?.Physical == physical ? LaterSql.Of(SqlName.Of(self, physical), from.Later) : SqlName.Of(self, physical);

    protected override void PrintOwn(SqlWriter writer) => writer.Line($"FROM {SqlName.Quote(relation.Table)} AS {self}");

    private static string AliasOf(Relation relation) => relation.Kind == RelationKind.Fact ? "f" : "d";
}
