using System.Globalization;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>
/// What the files of <c>sql/</c> may read: the variables <c>seed</c> and <c>home_borough</c>, the attached database <c>ledger</c>, and
/// the temporary table <c>measure_header</c>.
/// </summary>
internal static class BuildInputs
{
    private const string EmptyLedger =
        """
        ATTACH ':memory:' AS ledger;
        CREATE TABLE ledger.batch (
            batch_id INTEGER, source_code VARCHAR, layout VARCHAR, file_name VARCHAR, sha256 VARCHAR, bytes BIGINT, rows_read BIGINT,
            rows_staged BIGINT, rows_rejected BIGINT, first_month DATE, last_month DATE, issued DATE, issued_inferred BOOLEAN,
            loaded_at TIMESTAMPTZ, state VARCHAR, reason VARCHAR, synthetic BOOLEAN);
        CREATE TABLE ledger.staged_offence (
            batch_id INTEGER, line INTEGER, month DATE, borough_name VARCHAR, ward_code VARCHAR, ward_name VARCHAR, taxonomy VARCHAR,
            group_label VARCHAR, offence_label VARCHAR, count BIGINT);
        """;

    private const string MeasureTable =
        """
        CREATE TEMP TABLE measure_header (
            fact VARCHAR, measure VARCHAR, label VARCHAR, description VARCHAR, unit VARCHAR, multiplier DECIMAL(18, 4), additive_over VARCHAR,
            polarity VARCHAR, levels VARCHAR, definition_version VARCHAR, source VARCHAR, caveats VARCHAR, breaks VARCHAR)
        """;

    public static void Provide(BuildDatabase database, WarehouseHome home, ProjectFiles project, BuildPlan plan)
    {
        database.Execute($"SET VARIABLE seed = {Text(project.Seed)}");
        database.Execute($"SET VARIABLE home_borough = {Text(home.Settings.HomeBorough)}");
        database.Execute(File.Exists(home.LedgerFile) ? $"ATTACH {Text(home.LedgerFile)} AS ledger (READ_ONLY)" : EmptyLedger);
        database.Execute(MeasureTable);
        foreach (var measure in plan.Measures)
            database.Execute("INSERT INTO measure_header VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", Row(measure.Measure));
    }

    private static object?[] Row(Measure m) =>
    [
        m.Fact, m.Name, m.Label, m.Description, m.Unit, m.Multiplier, string.Join(", ", m.AdditiveOver), m.Polarity, string.Join(", ", m.Levels),
        m.DefinitionVersion, m.Source, Sentences(m.Caveats),
        Sentences(m.Breaks.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Date:yyyy-MM-dd}: {b.Text}"))),
    ];

    private static string? Sentences(IEnumerable<string> texts) => string.Join(" ", texts) is { Length: > 0 } text ? text : null;

    // ATTACH and SET VARIABLE take no parameters.
    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
