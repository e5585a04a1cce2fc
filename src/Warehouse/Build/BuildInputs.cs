using System.Globalization;
using DuckDb;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>
/// What the files of <c>sql/</c> may read: the variables <c>seed</c> and <c>home_borough</c>, the macros of <c>sql/staging/label_key.sql</c>,
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

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static void Provide(BuildDatabase database, WarehouseHome home, ProjectFiles project, BuildPlan plan)
    {
        database.Execute($"SET VARIABLE seed = {Text(project.Seed)}");
        database.Execute($"SET VARIABLE home_borough = {Text(home.Settings.HomeBorough)}");
        ExecuteStaging(database, project, "label_key.sql");
        AttachLedger(database, home, project);
        database.Execute(MeasureTable);
        foreach (var measure in plan.Measures)
            database.Execute("INSERT INTO measure_header VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", Row(measure.Measure));
    }

    private static void AttachLedger(BuildDatabase database, WarehouseHome home, ProjectFiles project)
    {
        if (File.Exists(home.LedgerFile))
            AttachWhenFree(database, home.LedgerFile);
        else
            AttachEmpty(database, project);
    }

    private static void AttachWhenFree(BuildDatabase database, string path)
    {
        for (var until = DateTime.UtcNow + Patience; ; Thread.Sleep(Pause))
        {
            try
            {
                database.Execute($"ATTACH {Text(path)} AS ledger (READ_ONLY)");
                return;
            }
            catch (DuckDBException e) when (e.Message.Contains("Could not set lock", StringComparison.Ordinal))
            {
                if (DateTime.UtcNow >= until)
                    throw new IOException("Another warehouse command is using the ledger. Try again when it is done.", e);
            }
        }
    }

    // Before the first load there is no ledger; the same tables stand in, empty.
    private static void AttachEmpty(BuildDatabase database, ProjectFiles project)
    {
        var building = database.Rows("SELECT current_database()")[0][0] ?? "";
        database.Execute("ATTACH ':memory:' AS ledger; USE ledger");
        ExecuteStaging(database, project, "ledger.sql");
        ExecuteStaging(database, project, "offence.sql");
        database.Execute($"USE {ServedRows.Quote(building)}");
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

    // ATTACH and SET VARIABLE take no parameters.
    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
