using Warehouse.Catalog;

namespace Warehouse.Sql;

/// <summary>The rows of a relation's table.</summary>
internal sealed class TableRows(Relation relation, DateOnly? asOf, Catalogue catalogue, SqlParameters parameters)
    : RelationRows(relation, AliasOf(relation), asOf, catalogue, parameters)
{
    private readonly Relation relation = relation;
    private readonly DateOnly? asOf = asOf;
    private readonly SqlParameters parameters = parameters;
    private readonly Catalogue catalogue = catalogue;
    private readonly string self = AliasOf(relation);

    /// <summary>SQL of a column of the table.</summary>
    public string ReadOwn(string physical) => Own(physical);

    /// <summary>Rows of the same relation, added up by <paramref name="inner"/>.</summary>
    public PartialRows AddedUp(SelectBlock inner) => new(inner, relation, asOf, catalogue, parameters);

    public override IEnumerable<string> Conditions => relation.Versioned ? Validity.Conditions(self, asOf, parameters) : [];

    protected override string Own(string physical) => SqlName.Of(self, physical);

    protected override void PrintOwn(SqlWriter writer) => writer.Line($"FROM {SqlName.Quote(relation.Table)} AS {self}");

    private static string AliasOf(Relation relation) => relation.Kind == RelationKind.Fact ? "f" : "d";
}
