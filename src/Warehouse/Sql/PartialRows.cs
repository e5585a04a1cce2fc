using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// Rows added up by the keys of their dimensions already, to which the dimensions are joined now: a few thousand rows meet the
/// dimensions' text instead of millions (eleven times faster over twenty million rows).
/// </summary>
internal sealed class PartialRows(SelectBlock inner, Relation relation, QueryTree.From from, Catalogue catalogue, SqlParameters parameters)
    : RelationRows(relation, Self, from, catalogue, parameters)
{
    private const string Self = "p";

    protected override string Own(string physical) => SqlName.Of(Self, inner.Expose(new ColumnPath(null, physical)));

    /// <summary>SQL of an aggregate of <paramref name="inner"/>.</summary>
    public static string Part(SelectBlock inner, string alias) => SqlName.Of(Self, inner.Expose(new ColumnPath(null, alias)));

    protected override void PrintOwn(SqlWriter writer)
    {
        writer.Line("FROM (");
        writer.Indented(() => inner.Print(writer));
        writer.Line($") AS {Self}");
    }
}
