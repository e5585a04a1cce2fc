using Warehouse.Catalog;

namespace Warehouse.Build.Values;

/// <summary>The current rows of a fact as SQL: the keys of their cells, and under the served names whatever some expressions read.</summary>
internal static class CellRows
{
    /// <summary>Area of a row.</summary>
    public const string Area = "cell_area";

    /// <summary>Source of a row.</summary>
    public const string Source = "cell_source";

    /// <summary>Further columns of the fact's table, as <c>cell_NAME</c>, and the served ones that are read.</summary>
    public static string Select(Relation fact, Relation[] relations, IEnumerable<string> own, IEnumerable<string> read)
    {
        Column[] columns = [.. read.Distinct().Select(n => fact.FindColumn(n)).OfType<Column>()];
        var items = own.Select(c => $"t.{ServedRows.Quote(c)} AS cell_{c}")
            .Prepend($"t.{Key(fact, "SourceCode")} AS {Source}")
            .Prepend($"t.{Key(fact, "AreaCode")} AS {Area}")
            .Concat(columns.Select(c => $"{Value(c)} AS {ServedRows.Quote(c.Name)}"));
        var joins = fact.Navigations
            .Where(n => columns.Any(c => c.Navigation == n.Name))
            .Select(n => $"LEFT JOIN {ServedRows.Quote(relations.Single(r => r.Stem == n.Target).Table)} AS {ServedRows.Quote(n.Name)} ON {ServedRows.Quote(n.Name)}.{ServedRows.Quote(n.TargetKey)} = t.{ServedRows.Quote(n.ForeignKey)}");
        var current = fact.Versioned ? " WHERE t.valid_to = DATE '9999-12-31'" : "";
        return $"SELECT {string.Join(", ", items)} FROM {ServedRows.Quote(fact.Table)} AS t {string.Join(" ", joins)}{current}";
    }

    /// <summary>The aggregates of the measures, each under its column's name. What is shared out stays a fraction until it is added up.</summary>
    public static string Aggregates(ValueFact fact) =>
        string.Join(", ", fact.Measures.Select(m => $"CAST({MeasureExpression.Print(m.Measure.Expression, ServedRows.Quote)} AS DOUBLE) AS {m.Column}"));

    /// <summary>The same over rows of one thing each, under the column's name with <c>_rows</c>: whether anything that a measure counts is there at all, if only a zero.</summary>
    public static string Counted(ValueFact fact) =>
        string.Join(", ", fact.Measures.Select(m => $"CAST({MeasureExpression.Print(m.Measure.Expression, n => fact.Relation.FindColumn(n) is { Additive: true } ? "1" : ServedRows.Quote(n))} AS DOUBLE) AS {m.Column}_rows"));

    /// <summary>The served names that the measures read.</summary>
    public static IEnumerable<string> Names(ValueFact fact) => fact.Measures.SelectMany(m => MeasureExpression.Names(m.Measure.Expression)).Distinct();

    private static string Key(Relation fact, string column) => ServedRows.Quote(fact.FindNavigation(fact.FindColumn(column)!.Navigation!)!.ForeignKey);

    private static string Value(Column column)
    {
        var value = $"{ServedRows.Quote(column.Navigation ?? "t")}.{ServedRows.Quote(column.Physical)}";
        return column.Weighted ? $"{value} * t.{ServedRows.Quote(Column.Weight)}" : value;
    }
}
