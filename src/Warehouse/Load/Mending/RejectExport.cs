using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Dapper;
using DuckDb;

namespace Warehouse.Load.Mending;

/// <summary>
/// Writes the open rejects as CSV to be mended: the columns of the file that they come from, and before them batch, line and reasons. Files
/// with other columns follow as tables of their own, each under its header. Loading it again closes what has been mended.
/// </summary>
internal static class RejectExport
{
    private const string Query = """
        SELECT
            r.batch_id AS BatchId,
            r.line AS Line,
            any_value(h.names) AS Names,
            any_value(k.record) AS Record,
            string_agg(concat_ws(': ', concat_ws(' ', r.column_name, '''' || r.value || ''''), r.reason), ' / ' ORDER BY r.place) AS Reason
        FROM open_reject AS r
        LEFT JOIN batch_header AS h ON h.batch_id = r.batch_id
        LEFT JOIN rejected_record AS k ON k.batch_id = r.batch_id AND k.line = r.line
        WHERE $batchId IS NULL OR r.batch_id = $batchId
        GROUP BY r.batch_id, r.line
        ORDER BY Names NULLS LAST, BatchId, Line
        """;

    private static readonly ImmutableArray<string> NotKept = ["The record is not kept here. Mend it in its file and load that again."];

    /// <returns>How many rows were written.</returns>
    public static long Write(DuckDBConnection connection, Stream destination, int? batchId)
    {
        using var csv = CsvWriter.Create(destination, new CsvWriterOptions { ValidateFieldCount = false }, leaveOpen: true);
        var rows = 0L;
        string? names = null;
        foreach (var row in connection.Query<Row>(Query, new { batchId }, buffered: false))
        {
            if (rows == 0 || row.Names != names)
                WriteHeader(csv, names = row.Names);
            csv.WriteRecord([Text(row.BatchId), Text(row.Line), SpreadsheetText.Disarm(row.Reason), .. Fields(row).Select(SpreadsheetText.Disarm)]);
            rows++;
        }

        return rows;
    }

    private static void WriteHeader(CsvWriter csv, string? names) =>
        csv.WriteRecord([.. MendedHeader.Names, .. names is null ? [] : RejectedRecords.Fields(names)]);

    private static ImmutableArray<string> Fields(Row row) => row.Record is { } record ? RejectedRecords.Fields(record) : NotKept;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(int BatchId, int Line, string? Names, string? Record, string Reason);
}
