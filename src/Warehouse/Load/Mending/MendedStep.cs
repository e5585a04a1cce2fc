using System.Globalization;
using Dapper;
using DuckDb;
using Warehouse.Load.Layouts;
using Warehouse.Load.Reading;
using Warehouse.Load.Staging;

namespace Warehouse.Load.Mending;

/// <summary>What happens to the rejects of a batch around the staging of its mended records, in the transaction that is open.</summary>
internal sealed class MendedStep(DuckDBConnection connection, int batchId, IReadOnlyCollection<int> lines)
{
    /// <summary>Puts the reasons of the lines aside, so that what is found now can be told from them.</summary>
    public void Begin()
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE mended_line (line INTEGER)");
        using (var appender = connection.CreateAppender("mended_line"))
        {
            foreach (var line in lines)
                appender.Append(line).EndRow();
            appender.Close();
        }

        connection.Execute("CREATE OR REPLACE TEMP TABLE mended_reject AS SELECT * FROM reject WHERE batch_id = $batchId AND line IN (FROM mended_line)", new { batchId });
        connection.Execute("DELETE FROM reject WHERE batch_id = $batchId AND line IN (FROM mended_line)", new { batchId });
    }

    /// <summary>The vocabulary that the batch was read with.</summary>
    public string? Vocabulary() =>
        connection.ExecuteScalar<string?>("SELECT vocabulary FROM batch_header WHERE batch_id = $batchId", new { batchId });

    /// <summary>A row that says what another row of the batch says already would count twice.</summary>
    public void RefuseRepeats(Layout layout, string fileName)
    {
        if (layout.RowsMayRepeat)
            return;
        var same = string.Join(" AND ", Columns(layout).Select(c => $"mine.{c} IS NOT DISTINCT FROM other.{c}"));
        connection.Execute(
            $"""
            INSERT INTO reject
            SELECT $batchId, $fileName, mine.line, NULL, NULL, 'repeated_row', 'Line ' || min(other.line) || ' says the same: this row would count it twice. Leave it out, or mend what is wrong in it.'
            FROM {layout.StagedTable} AS mine
            JOIN {layout.StagedTable} AS other ON {same}
                AND other.batch_id = mine.batch_id AND (other.line < mine.line OR (other.line > mine.line AND other.line NOT IN (FROM mended_line)))
            WHERE mine.batch_id = $batchId AND mine.line IN (FROM mended_line)
            GROUP BY mine.line
            """,
            new { batchId, fileName });
        connection.Execute(
            $"DELETE FROM {layout.StagedTable} WHERE batch_id = $batchId AND line IN (SELECT line FROM reject WHERE batch_id = $batchId AND line IN (FROM mended_line))",
            new { batchId });
    }

    /// <summary>Closes what has no reason any more, under its old ones; keeps the others as they are now.</summary>
    /// <param name="now">When.</param>
    /// <param name="open">Reads the mended records.</param>
    /// <returns>How many records were closed.</returns>
    public int End(DateTimeOffset now, Func<IRecords> open)
    {
        const string Good = "line IN (FROM mended_line) AND line NOT IN (SELECT line FROM reject WHERE batch_id = $batchId)";
        var closed = connection.ExecuteScalar<int>($"SELECT count(*) FROM rejected_record WHERE batch_id = $batchId AND {Good}", new { batchId });
        connection.Execute($"UPDATE rejected_record SET closed_at = $at::TIMESTAMPTZ WHERE batch_id = $batchId AND {Good}", new { batchId, at = Ledger.Stamp(now) });
        connection.Execute("DELETE FROM rejected_record WHERE batch_id = $batchId AND closed_at IS NULL AND line IN (FROM mended_line)", new { batchId });
        using (var records = open())
            RejectedRecords.Keep(connection, records, batchId, vocabulary: null);
        connection.Execute($"INSERT INTO reject SELECT * FROM mended_reject WHERE {Good}", new { batchId });
        return closed;
    }

    /// <summary>The batch with its new numbers, in the ledger as well.</summary>
    public Batch Recount(Batch batch, Layout layout, StagedBatch staged)
    {
        var now = batch with
        {
            RowsStaged = connection.ExecuteScalar<long>($"SELECT count(*) FROM {ReferenceTables.Quote("staged_" + layout.Stem)} WHERE batch_id = $batchId", new { batchId }),
            RowsRejected = connection.ExecuteScalar<long>("SELECT count(DISTINCT line) FROM open_reject WHERE batch_id = $batchId", new { batchId }),
            FirstMonth = batch.FirstMonth < staged.FirstMonth ? batch.FirstMonth : staged.FirstMonth ?? batch.FirstMonth,
            LastMonth = batch.LastMonth > staged.LastMonth ? batch.LastMonth : staged.LastMonth ?? batch.LastMonth,
        };
        connection.Execute(
            "UPDATE batch SET rows_staged = $RowsStaged, rows_rejected = $RowsRejected, first_month = $first::DATE, last_month = $last::DATE WHERE batch_id = $BatchId",
            new { now.RowsStaged, now.RowsRejected, first = Iso(now.FirstMonth), last = Iso(now.LastMonth), now.BatchId });
        return now;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private IEnumerable<string> Columns(Layout layout) =>
        connection.Query<string>("SELECT column_name FROM duckdb_columns() WHERE table_name = $StagedTable AND column_name NOT IN ('batch_id', 'line')", new { layout.StagedTable })
            .Select(ReferenceTables.Quote);
}
