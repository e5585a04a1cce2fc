using System.Globalization;
using DuckDb;
using Warehouse.Snapshots;

namespace QueryApi.Tests.OData;

/// <summary>
/// A ledger of one small borough file, written with SQL: December 2021 to April 2023, Barnet and Brent, two offences. Barnet's
/// residential burglaries of the winter 2022/23 sum to 522 (180 + 170 + 172), those of the winter before to 482 (160 + 161 + 161).
/// </summary>
internal static class OffenceLedger
{
    public const int Months = 17;

    // From December 2021 on; every other series grows by one a month, so that hand arithmetic can follow.
    private static readonly int[] Residential = [160, 161, 161, 150, 150, 150, 150, 150, 150, 150, 150, 150, 180, 170, 172, 150, 150];

    private const string Batch = """
        INSERT INTO batch (batch_id, source_code, layout, file_name, sha256, bytes, rows_read, rows_staged, rows_rejected, first_month, last_month, issued, issued_inferred, loaded_at, state, reason, synthetic, sensitive)
        VALUES (1, 'mps_borough', 'mps_borough_crime', 'offences.csv', 'aa', 1000, 4, 68, 0, DATE '2021-12-01', DATE '2023-04-01',
          DATE '2023-05-01', true, TIMESTAMPTZ '2023-05-02 10:00:00+00', 'current', NULL, false, false)
        """;

    public static void Write(string path)
    {
        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        foreach (var file in (string[])["ledger.sql", "offence.sql"])
            Execute(connection, File.ReadAllText(Path.Combine(ProjectFiles.Locate().Sql, "staging", file)));
        Execute(connection, Batch);
        Add(connection, "Barnet", "Burglary - Residential", month => Residential[month]);
        Add(connection, "Barnet", "Burglary - Business and Community", month => month + 1);
        Add(connection, "Brent", "Burglary - Residential", month => 101 + month);
        Add(connection, "Brent", "Burglary - Business and Community", month => 51 + month);
    }

    private static void Add(DuckDBConnection connection, string borough, string offence, Func<int, int> count)
    {
        var first = new DateOnly(2021, 12, 1);
        var months = Enumerable.Range(0, Months).Select(m => string.Create(CultureInfo.InvariantCulture, $"DATE '{first.AddMonths(m):yyyy-MM-dd}'"));
        var counts = Enumerable.Range(0, Months).Select(m => count(m).ToString(CultureInfo.InvariantCulture));
        Execute(connection, $"""
            INSERT INTO staged_offence_record VALUES (1, 1, '{borough}', NULL, NULL, 'MPS_2019', 'Burglary', '{offence}', [{string.Join(", ", months)}], [{string.Join(", ", counts)}])
            """);
    }

    private static void Execute(DuckDBConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
