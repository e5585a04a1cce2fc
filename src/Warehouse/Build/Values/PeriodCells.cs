using Warehouse.Catalog;

namespace Warehouse.Build.Values;

/// <summary>Values of a fact whose rows say their own period. What is not there is not zero: papers print what they print.</summary>
internal static class PeriodCells
{
    private const string Keys = $"{CellRows.Area} AS area_key, {CellRows.Source} AS source_key, variant, cell_period_type AS period_type, cell_period_start AS period_start, cell_period_end AS period_end";

    public static void Fill(BuildDatabase database, ValueFact fact, Relation[] relations)
    {
        database.Execute($"CREATE OR REPLACE TEMP TABLE value_row_of_fact AS {Rows(fact, relations)}");
        database.Execute($"""
            INSERT INTO value_period_cell
            SELECT
                v.measure_key, v.area_key, v.source_key, v.variant, v.period_type, v.period_start, v.period_end,
                v.value, v.status, v.reason, v.basis, v.issued, f.figure_ids
            FROM ({Long(fact, "max(cell_status) AS status, max(cell_reason) AS reason, min(basis) AS basis, max(cell_valid_from) AS issued", "status, reason, basis, issued")}) AS v
            JOIN value_measure AS m USING (measure_key)
            JOIN dim_area AS a USING (area_key)
            LEFT JOIN ({Figures(fact)}) AS f
                ON f.measure_key = v.measure_key AND f.area_key = v.area_key AND f.source_key = v.source_key AND f.variant IS NOT DISTINCT FROM v.variant
                AND f.period_type = v.period_type AND f.period_start = v.period_start AND f.period_end = v.period_end
            WHERE v.value IS NOT NULL AND (list_contains(m.cell_levels, a.area_type) OR (a.area_type = 'borough' AND m.adds_over_areas))
            """);
        database.Execute("DROP TABLE value_row_of_fact");
    }

    private static string Rows(ValueFact fact, Relation[] relations)
    {
        string[] own =
        [
            "period_type", "period_start", "period_end", "status", "reason", "valid_from",
            .. Has(fact, GeographyBasis.Column, "geography_basis"), .. Has(fact, "FigureId", "figure_id"), .. Has(fact, ValueFact.Version, "version"),
        ];
        return $"""
            SELECT
                *,
                {(own.Contains("geography_basis") ? "cell_geography_basis::VARCHAR::basis_enum" : "'exact'::basis_enum")} AS basis,
                {(own.Contains("figure_id") ? "cell_figure_id" : "NULL::VARCHAR")} AS figure_id,
                {(own.Contains("version") ? "cell_version" : "NULL::VARCHAR")} AS variant
            FROM ({CellRows.Select(fact.Relation, relations, own, CellRows.Names(fact))})
            WHERE cell_period_start IS NOT NULL AND cell_period_end IS NOT NULL
            """;
    }

    // The figures that a value rests on: those that have one by themselves.
    private static string Figures(ValueFact fact) => $"""
        SELECT measure_key, area_key, source_key, variant, period_type, period_start, period_end, list(figure_id ORDER BY figure_id) AS figure_ids
        FROM ({Long(fact, "figure_id", "figure_id")})
        WHERE value IS NOT NULL AND figure_id IS NOT NULL
        GROUP BY ALL
        """;

    private static string Long(ValueFact fact, string further, string names) => $"""
        SELECT
            area_key, source_key, variant, period_type, period_start, period_end, {names},
            unnest([{string.Join(", ", fact.Measures.Select(m => m.Key))}]) AS measure_key, unnest([{string.Join(", ", fact.Measures.Select(m => $"CASE WHEN {m.Column}_rows <> 0 THEN {m.Column} END"))}]) AS value
        FROM (SELECT {Keys}, {further}, {CellRows.Aggregates(fact)}, {CellRows.Counted(fact)} FROM value_row_of_fact GROUP BY ALL)
        """;

    private static string[] Has(ValueFact fact, string column, string physical) => fact.Relation.FindColumn(column) is { Navigation: null } ? [physical] : [];
}
