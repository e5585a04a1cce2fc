using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>
/// What the files of <c>sql/reconciliation</c> read of the facts: temporary views. <c>served_STEM</c> has a fact's rows under their served names, and beside
/// them <c>RowStart</c>, <c>RowEnd</c>, <c>RowType</c> (the period), <c>RowFigure</c> (the printed figure that a row is itself), <c>ValidFrom</c> and <c>ValidTo</c>.
/// <c>cover_STEM</c> has the places and periods that were received, with the same columns. Sensitive facts are among them.
/// </summary>
internal static class ReconciliationViews
{
    private static readonly Column[] Validity =
    [
        new("ValidFrom", ColumnType.Date, Nullable: false, Additive: false, "", Navigation: null, "valid_from"),
        new("ValidTo", ColumnType.Date, Nullable: false, Additive: false, "", Navigation: null, "valid_to"),
    ];

    public static void Create(BuildDatabase database, IReadOnlyCollection<Relation> relations)
    {
        var tables = database.Rows("SELECT table_name FROM duckdb_tables() WHERE database_name = current_database()").Select(r => r[0]!).ToHashSet();
        foreach (var fact in relations.Where(r => r.Kind is RelationKind.Fact && IsOfPlacesAndPeriods(r)))
        {
            database.Execute($"CREATE OR REPLACE TEMP VIEW served_{fact.Stem} AS {Served(fact, relations)}");
            database.Execute($"CREATE OR REPLACE TEMP VIEW cover_{fact.Stem} AS {Cover(database, fact, tables)}");
        }
    }

    private static bool IsOfPlacesAndPeriods(Relation fact) =>
        fact.FindColumn("AreaType") is not null && fact.FindColumn("BoroughCode") is not null && fact.FindColumn("SourceCode") is not null && (fact.FindColumn("Month") ?? fact.FindColumn("PeriodType")) is not null;

    // Rows that are shared out to other boundaries would count twice.
    private static string Served(Relation fact, IReadOnlyCollection<Relation> relations)
    {
        var rows = fact.Versioned ? fact with { Columns = [.. fact.Columns, .. Validity] } : fact;
        var validity = fact.Versioned ? "" : ", DATE '0001-01-01' AS \"ValidFrom\", DATE '9999-12-31' AS \"ValidTo\"";
        var figure = fact.FindColumn("FigureId") is null ? "NULL::VARCHAR" : "\"FigureId\"";
        var exact = fact.Columns.Any(c => c.Weighted) ? "WHERE \"GeographyBasis\" = 'exact'" : "";
        return $"SELECT *, {Period(fact.FindColumn("PeriodType") is not null)}, {figure} AS \"RowFigure\"{validity} FROM ({ServedRows.Select(rows, relations)}) {exact}";
    }

    private static string Cover(BuildDatabase database, Relation fact, HashSet<string> tables)
    {
        var table = $"coverage_{fact.Stem}";
        if (fact.Sensitive || !tables.Contains(table))
            return $"SELECT DISTINCT \"AreaCode\", \"AreaType\", \"BoroughCode\", \"SourceCode\", \"RowStart\", \"RowEnd\", \"RowType\", \"ValidFrom\", \"ValidTo\" FROM served_{fact.Stem}";
        var columns = database.Rows($"SELECT column_name FROM duckdb_columns() WHERE table_name = '{table}' AND database_name = current_database()").Select(r => r[0]).ToArray();
        var exact = columns.Contains("GeographyBasis") ? "AND \"GeographyBasis\" = 'exact'" : "";
        return $"SELECT *, {Period(columns.Contains("PeriodType"))}, valid_from AS \"ValidFrom\", valid_to AS \"ValidTo\" FROM {table} WHERE status <> 'withdrawn' {exact}";
    }

    private static string Period(bool named) => named
        ? "\"PeriodStart\" AS \"RowStart\", \"PeriodEnd\" AS \"RowEnd\", \"PeriodType\" AS \"RowType\""
        : "\"Month\" AS \"RowStart\", last_day(\"Month\") AS \"RowEnd\", 'month' AS \"RowType\"";
}
