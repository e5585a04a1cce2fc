using System.Globalization;
using DuckDb;

namespace Warehouse.Tests.Build;

/// <summary>A ledger written by hand, with the few columns that a build reads.</summary>
internal sealed class TestLedger : IDisposable
{
    private readonly DuckDBConnection connection;
    private int batches;

    public TestLedger(string path)
    {
        connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        foreach (var file in (string[])["ledger.sql", "offence.sql"])
            Execute(File.ReadAllText(Path.Combine(TestHome.Project.Sql, "staging", file)));
        using var command = connection.CreateCommand("SELECT count(*) FROM batch");
        batches = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>A batch; give months as <c>2023-01</c>. The day of issue is the first of the month after the last.</summary>
    public TestBatch Batch(string series, string firstMonth, string lastMonth, string? issued = null, string state = "current", string? sha256 = null)
    {
        var last = Day(lastMonth);
        batches++;
        Execute(
            """
            INSERT INTO batch (batch_id, source_code, layout, file_name, sha256, bytes, rows_read, rows_staged, rows_rejected, first_month, last_month, issued, issued_inferred, loaded_at, state, synthetic, sensitive)
            VALUES (?, ?, 'test', ?, ?, 1, 1, 1, 0, ?, ?, ?, false, TIMESTAMPTZ '2025-01-01 00:00:00+00', ?, false, false)
            """,
            batches, series, $"{series}-{firstMonth}-{lastMonth}.csv", sha256 ?? $"sha-{batches}", Day(firstMonth), last,
            issued is null ? last.AddMonths(1) : Day(issued, "yyyy-MM-dd"), state);
        return new TestBatch(this, batches, Day(firstMonth), last);
    }

    public void Execute(string sql, params object?[] values)
    {
        using var command = connection.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new DuckDBParameter(value));
        command.ExecuteNonQuery();
    }

    public void Dispose() => connection.Dispose();

    public static DateOnly Day(string text, string format = "yyyy-MM") => DateOnly.ParseExact(text, format, CultureInfo.InvariantCulture);
}

/// <summary>A batch of a <see cref="TestLedger"/>; cells are added month by month.</summary>
internal sealed class TestBatch(TestLedger ledger, int id, DateOnly first, DateOnly last)
{
    public int Id => id;

    /// <summary>One row of a borough file: a count for each month of the batch, oldest first.</summary>
    public TestBatch Borough(string borough, string offence, params int[] counts) => Add(borough, null, null, "BURGLARY", offence, counts);

    /// <summary>One row of a ward file.</summary>
    public TestBatch Ward(string borough, string? code, string? name, string offence, params int[] counts) => Add(borough, code, name, "BURGLARY", offence, counts);

    /// <summary>The same count for each month, for wards that only have to be there.</summary>
    public TestBatch Wards(string borough, IEnumerable<string> codes, string offence, int count)
    {
        foreach (var code in codes)
            Add(borough, code, $"Ward {code}", "BURGLARY", offence, Enumerable.Repeat(count, Months).ToArray());
        return this;
    }

    public TestBatch Add(string borough, string? code, string? name, string group, string offence, int[] counts, string taxonomy = "MPS_CONNECT_2024")
    {
        Assert.Equal(Months, counts.Length);
        var months = string.Join(", ", counts.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"DATE '{first.AddMonths(i):yyyy-MM-dd}'")));
        ledger.Execute($"INSERT INTO staged_offence_record VALUES (?, 2, ?, ?, ?, ?, ?, ?, [{months}], [{string.Join(", ", counts)}])", id, borough, code, name, taxonomy, group, offence);
        return this;
    }

    private int Months => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
}
