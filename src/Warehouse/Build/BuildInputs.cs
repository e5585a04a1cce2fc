using System.Globalization;
using Warehouse.Catalog;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>
/// What the files of <c>sql/</c> may read: the variables <c>seed</c> and <c>home_borough</c>, the macros of <c>sql/staging/label_key.sql</c> and <c>label_text.sql</c>,
/// the attached database <c>ledger</c>, and the temporary table <c>measure_header</c>.
/// </summary>
internal static class BuildInputs
{
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
        ExecuteStaging(database, project, "label_key.sql");
        ExecuteStaging(database, project, "label_text.sql");
        AttachLedger(database, home, project);
        database.Execute(MeasureTable);
        foreach (var measure in plan.Measures)
            database.Execute("INSERT INTO measure_header VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", Row(measure.Measure));
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

    private static object?[] Row(Measure m) =>
    [
        m.Fact, m.Name, m.Label, m.Description, m.Unit, m.Multiplier, string.Join(", ", m.AdditiveOver), m.Polarity, string.Join(", ", m.Levels),
        m.DefinitionVersion, m.Source, Sentences(m.Caveats),
        Sentences(m.Breaks.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Date:yyyy-MM-dd}: {b.Text}"))),
    ];

    private static string? Sentences(IEnumerable<string> texts) => string.Join(" ", texts) is { Length: > 0 } text ? text : null;

    // SET VARIABLE takes no parameters.
    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
