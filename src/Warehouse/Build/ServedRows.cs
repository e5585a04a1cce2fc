using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>A relation's rows under the names that are served, as SQL.</summary>
internal static class ServedRows
{
    public static string Select(Relation relation, IEnumerable<Relation> relations) =>
        Select(relation, relations, relation.Columns, Table(relation));

    /// <summary>The distinct combinations of some columns. Dimensions are joined to what is left of the rows, not to all of them.</summary>
    public static string Distinct(Relation relation, IEnumerable<Relation> relations, IReadOnlyCollection<Column> columns)
    {
        var own = columns.Select(c => Quote(c.Navigation is null ? c.Physical : relation.FindNavigation(c.Navigation)!.ForeignKey)).Distinct();
        return Select(relation, relations, columns, $"(SELECT DISTINCT {string.Join(", ", own)} FROM {Table(relation)})");
    }

    private static string Select(Relation relation, IEnumerable<Relation> relations, IReadOnlyCollection<Column> columns, string rows)
    {
        var items = columns.Select(c => $"{Value(c)} AS {Quote(c.Name)}");
        var joins = relation.Navigations
            .Where(n => columns.Any(c => c.Navigation == n.Name))
            .Select(n => $"LEFT JOIN {Quote(relations.Single(r => r.Stem == n.Target).Table)} AS {Quote(n.Name)} ON {Quote(n.Name)}.{Quote(n.TargetKey)} = t.{Quote(n.ForeignKey)}");
        return $"SELECT {string.Join(", ", items)} FROM {rows} AS t {string.Join(" ", joins)}";
    }

    private static string Value(Column column)
    {
        var value = $"{Quote(column.Navigation ?? "t")}.{Quote(column.Physical)}";
        return column.Weighted ? $"CAST(round({value} * t.{Quote(Column.Weight)}) AS BIGINT)" : value;
    }

    /// <summary>The table of a relation, in the database that it belongs to.</summary>
    public static string Table(Relation relation) =>
        relation.Sensitive ? $"{BuildDatabase.Sensitive}.{Quote(relation.Table)}" : Quote(relation.Table);

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
