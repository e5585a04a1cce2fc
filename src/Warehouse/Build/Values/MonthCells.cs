using Warehouse.Catalog;

namespace Warehouse.Build.Values;

/// <summary>
/// Values of a fact by months. A month that was received and has no rows is zero; one whose taxonomy cannot tell what a measure counts
/// has no value of it. All measures are columns of one row until they have been added up over boroughs and windows.
/// </summary>
internal static class MonthCells
{
    public static void Fill(BuildDatabase database, ValueFact fact, Relation[] relations)
    {
        TaxonomyCells.Fill(database, fact, relations);
        database.Execute($"CREATE OR REPLACE TEMP TABLE value_received AS {Received(database, fact.Relation)}");
        database.Execute($"CREATE OR REPLACE TEMP TABLE value_month AS {Monthly(fact, relations)}");
        database.Execute($"INSERT INTO value_month {OfParents(fact)}");
        database.Execute($"INSERT INTO value_window_cell {Windows(fact)}");
        database.Execute("DROP TABLE value_month");
        database.Execute("DROP TABLE value_received");
    }

    // Several deliveries may tell of one month, each of its own types: a measure is untold where none of them tells it.
    private static string Received(BuildDatabase database, Relation fact)
    {
        var tellsBasis = database.Rows($"SELECT 1 FROM duckdb_columns() WHERE table_name = '{fact.Coverage}' AND column_name = '{GeographyBasis.Column}'").Count > 0;
        var basis = tellsBasis ? $"min(c.\"{GeographyBasis.Column}\")" : "NULL::basis_enum";
        var untold = fact.Vocabulary is null ? "[]::SMALLINT[]" : "list_reduce(list(coalesce(u.measure_keys, [])), lambda a, b: list_intersect(a, b))";
        var vocabulary = fact.Vocabulary is null ? "" : $"LEFT JOIN value_untold AS u ON u.fact = '{fact.Stem}' AND u.taxonomy = c.taxonomy";
        return $"""
            SELECT
                a.area_key, s.source_key, c."Month" AS month,
                bool_or(c.status <> 'withdrawn') AS received, bool_and(c.status = 'withdrawn') AS withdrawn, max(c.status) AS status, max(c.reason) AS reason, {basis} AS basis, {untold} AS untold
            FROM {ServedRows.Quote(fact.Coverage!)} AS c
            JOIN dim_area AS a ON a.area_code = c."AreaCode" AND a.area_type = c."AreaType" AND a.borough_code IS NOT DISTINCT FROM c."BoroughCode"
            JOIN dim_source AS s ON s.source_code = c."SourceCode"
            {vocabulary}
            WHERE c.valid_to = DATE '9999-12-31'
            GROUP BY a.area_key, s.source_key, c."Month"
            """;
    }

    private static string Monthly(ValueFact fact, Relation[] relations)
    {
        var hasBasis = fact.Relation.FindColumn(GeographyBasis.Column) is not null;
        string[] own = hasBasis ? ["month", "geography_basis"] : ["month"];
        var basis = hasBasis ? "min(cell_geography_basis::VARCHAR)::basis_enum" : "NULL::basis_enum";
        var values = fact.Measures.Select(m => $"CASE WHEN r.received AND NOT list_contains(r.untold, {m.Key}) THEN coalesce(c.{m.Column}, 0) END AS {m.Column}");
        return $"""
            SELECT
                r.area_key, r.source_key, r.month, r.received, r.withdrawn, r.status, r.reason, coalesce(c.basis, r.basis, 'exact') AS basis, {string.Join(", ", values)}
            FROM value_received AS r
            LEFT JOIN (
                SELECT {CellRows.Area} AS area_key, {CellRows.Source} AS source_key, cell_month AS month, {basis} AS basis, {CellRows.Aggregates(fact)}
                FROM ({CellRows.Select(fact.Relation, relations, own, CellRows.Names(fact))})
                GROUP BY ALL) AS c USING (area_key, source_key, month)
            """;
    }

    // From the half of the boroughs on there is something to be told of the whole, if only that it is not complete.
    private static string OfParents(ValueFact fact)
    {
        var values = fact.Measures.Select(m => $"CASE WHEN count(v.{m.Column}) = any_value(p.boroughs) THEN sum(v.{m.Column}) END");
        return $"""
            SELECT
                p.area_key, v.source_key, v.month, count_if(v.received) = any_value(p.boroughs), false, max(v.status) FILTER (v.received), max(v.reason) FILTER (v.received), min(v.basis), {string.Join(", ", values)}
            FROM value_month AS v
            JOIN value_parent AS p ON p.borough_key = v.area_key
            GROUP BY p.area_key, v.source_key, v.month
            HAVING count_if(v.received) * 2 >= any_value(p.boroughs)
            """;
    }

    // A quarter or year goes on until its last month is there; a window that rolls ends with the newest month.
    private static string Windows(ValueFact fact) => $"""
        WITH added AS (
            SELECT
                v.area_key, v.source_key, p.period_key, any_value(p.months) AS expected, count_if(v.received) AS received, bool_and(v.withdrawn) AS withdrawn,
                max(v.status) FILTER (v.received OR v.withdrawn) AS status, max(v.reason) FILTER (v.received OR v.withdrawn) AS reason, min(v.basis) AS basis,
                {Each(fact, m => $"sum(v.{m.Column}) AS {m.Column}, count(v.{m.Column}) AS n{m.Key}")}
            FROM value_month AS v
            JOIN value_period_month AS p USING (month)
            JOIN value_area AS a ON a.area_key = v.area_key
            JOIN value_period AS d ON d.period_key = p.period_key AND list_contains(a.period_types, d.period_type)
            GROUP BY v.area_key, v.source_key, p.period_key),
        cell AS (
            SELECT
                area_key, source_key, period_key, expected, received, withdrawn, status, reason, basis,
                unnest([{Each(fact, m => $"{m.Key}")}]) AS measure_key, unnest([{Each(fact, m => m.Column)}]) AS value, unnest([{Each(fact, m => $"n{m.Key}")}]) AS told
            FROM added)
        SELECT
            m.measure_key, c.area_key, c.source_key, c.period_key,
            CASE WHEN c.told = c.expected THEN CASE WHEN list_contains([{WholeKeys(fact)}]::INTEGER[], m.measure_key) THEN round(round(c.value, 6)) ELSE c.value END END AS value,
            CASE WHEN c.told = c.expected OR c.withdrawn THEN c.status ELSE greatest(CASE WHEN c.status <> 'withdrawn' THEN c.status END, 'incomplete'::status_enum) END AS status,
            CASE
                WHEN c.told = c.expected THEN c.reason
                WHEN c.withdrawn THEN coalesce(c.reason, 'withdrawn')
                WHEN c.told < c.received THEN 'not_comparable'
                ELSE 'missing_period'
            END AS reason,
            c.basis
        FROM cell AS c
        JOIN value_measure AS m USING (measure_key)
        JOIN dim_area AS a USING (area_key)
        JOIN value_period AS d USING (period_key)
        JOIN (SELECT area_key, source_key, last_day(max(month)) AS last_day FROM value_month GROUP BY area_key, source_key) AS l
            ON l.area_key = c.area_key AND l.source_key = c.source_key
        WHERE list_contains(m.cell_levels, a.area_type)
            AND (d.period_type IN ('quarter', 'fin_year', 'cal_year') OR d.period_end <= l.last_day)
            AND (m.kind = 'flow' OR d.period_type = 'month')
            AND (m.adds_over_areas OR a.area_type NOT IN ('bcu', 'london'))
        """;

    private static string Each(ValueFact fact, Func<ValueMeasure, string> print) => string.Join(", ", fact.Measures.Select(print));

    // Of wholes that were shared out the sum is a whole number again.
    private static string WholeKeys(ValueFact fact) => string.Join(", ", fact.Measures.Where(m => m.Measure.Type is ColumnType.Int64 or ColumnType.Int32).Select(m => m.Key));
}
