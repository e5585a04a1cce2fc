using System.Globalization;
using Warehouse.Catalog;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>
/// What the files of <c>sql/</c> may read: the variables <c>seed</c>, <c>home_borough</c> and <c>comparators</c>, the macros of <c>sql/staging/label_key.sql</c> and <c>label_text.sql</c>,
/// the attached database <c>ledger</c>, and the temporary table <c>measure_header</c>.
/// </summary>
internal static class BuildInputs
{
    private const string MeasureTable =
        """
        CREATE TEMP TABLE measure_header (
            fact VARCHAR, query_name VARCHAR, measure VARCHAR, definition_version VARCHAR, is_default BOOLEAN, label VARCHAR, description VARCHAR,
            numerator VARCHAR, denominator VARCHAR, denominator_fact VARCHAR, interval VARCHAR, unit VARCHAR, multiplier DECIMAL(18, 4),
            additive_over VARCHAR, kind VARCHAR, polarity VARCHAR, sensitive BOOLEAN, levels VARCHAR, fixes VARCHAR, has_values BOOLEAN,
            source VARCHAR, caveats VARCHAR, breaks VARCHAR, published VARCHAR, expression VARCHAR)
        """;

    public static void Provide(BuildDatabase database, WarehouseHome home, ProjectFiles project, BuildPlan plan)
    {
        database.Execute($"SET VARIABLE seed = {Text(project.Seed)}");
        database.Execute($"SET VARIABLE home_borough = {Text(home.Settings.HomeBorough)}");
        database.Execute($"SET VARIABLE comparators = [{string.Join(", ", home.Settings.Comparators.Select(Text))}]::VARCHAR[]");
        ExecuteStaging(database, project, "label_key.sql");
        ExecuteStaging(database, project, "label_text.sql");
        AttachLedger(database, home, project);
        database.Execute(MeasureTable);
        Measure[] measures = [.. plan.Measures.Select(m => m.Measure)];
        foreach (var measure in measures)
            database.Execute("INSERT INTO measure_header VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", Row(measure, measures));
    }

    // Opened first as loading opens it: a relation that this version brings is then there, empty, in an older ledger and in none.
    private static void AttachLedger(BuildDatabase database, WarehouseHome home, ProjectFiles project)
    {
        using (Ledger.Open(home, project))
        {
        }

        database.Attach(home.LedgerFile, "ledger", "(READ_ONLY)");
    }

    private static void ExecuteStaging(BuildDatabase database, ProjectFiles project, string file) =>
        database.ExecuteFile($"sql/staging/{file}", File.ReadAllText(Path.Combine(project.Sql, "staging", file)));

    private static object?[] Row(Measure m, Measure[] known) =>
    [
        m.Fact, m.QueryName, m.Name, m.DefinitionVersion, m.IsDefault, m.Label, m.Description,
        m.Numerator, m.Denominator, m.IsRatio ? RatioParts.Denominators(m, known)[0].Fact : null, m.Interval.ToString().ToLowerInvariant(), m.Unit, m.Multiplier,
        string.Join(", ", m.AdditiveOver), m.IsRatio ? "ratio" : m.IsStock ? "stock" : "flow", m.Polarity, m.Sensitive, string.Join(", ", m.Levels), NullIfEmpty(string.Join(", ", m.Fixes)), m.HasValues,
        m.Source, Sentences(m.Caveats), Sentences(m.Breaks.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Date:yyyy-MM-dd}: {b.Text}"))),
        NullIfEmpty(string.Join(" OR ", m.Published.Select(p => $"({p})"))), NullIfEmpty(m.Expression),
    ];

    private static string? Sentences(IEnumerable<string> texts) => NullIfEmpty(string.Join(" ", texts));

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;

    // SET VARIABLE takes no parameters.
    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
