using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using DuckDb;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Mending;

/// <summary>Keeps refused records as they are in their file, so that they can be mended and loaded again.</summary>
internal static class RejectedRecords
{
    // A record beyond it, such as a whole boundary, is mended in the file itself.
    private const int MaxRecordBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keeps the records of a batch that were refused and are not kept yet, and the column names of the file.</summary>
    /// <param name="connection">The ledger's.</param>
    /// <param name="records">The file from its start.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="vocabulary">What the file speaks.</param>
    public static void Keep(DuckDBConnection connection, IRecords records, int batchId, string? vocabulary)
    {
        var lines = Lines(connection, batchId);
        KeepHeader(connection, records.Header, batchId, vocabulary);
        using var appender = connection.CreateAppender("rejected_record");
        while (lines.Count > 0 && records.Read())
        {
            if (lines.Remove(records.Line))
                appender.Append(batchId).Append(records.Line).Append(Text(records)).AppendNull().EndRow();
        }

        appender.Close();
    }

    /// <summary>Forgets what is kept of a batch.</summary>
    public static void Forget(DuckDBConnection connection, int batchId)
    {
        connection.Execute("DELETE FROM rejected_record WHERE batch_id = $batchId", new { batchId });
        connection.Execute("DELETE FROM batch_header WHERE batch_id = $batchId", new { batchId });
    }

    /// <summary>The column names of a batch's file; null where nothing of it is kept.</summary>
    public static ImmutableArray<string>? Header(DuckDBConnection connection, int batchId) =>
        connection.ExecuteScalar<string?>("SELECT names FROM batch_header WHERE batch_id = $batchId", new { batchId }) is { } names ? Fields(names) : null;

    /// <summary>The fields of a kept record.</summary>
    public static ImmutableArray<string> Fields(string record) => JsonSerializer.Deserialize<ImmutableArray<string>>(record);

    private static HashSet<int> Lines(DuckDBConnection connection, int batchId) =>
    [
        .. connection.Query<int>(
            "SELECT DISTINCT line FROM reject WHERE batch_id = $batchId AND line NOT IN (SELECT line FROM rejected_record WHERE batch_id = $batchId)",
            new { batchId }),
    ];

    private static void KeepHeader(DuckDBConnection connection, FileHeader header, int batchId, string? vocabulary)
    {
        if (Header(connection, batchId) is null)
            connection.Execute("INSERT INTO batch_header VALUES ($batchId, $names, $vocabulary)", new { batchId, names = JsonSerializer.Serialize(header.Names, Plain), vocabulary });
    }

    private static string? Text(IRecords records)
    {
        var fields = new List<string>();
        var bytes = 0;
        for (var i = 0; i < records.FieldCount && bytes <= MaxRecordBytes; i++)
        {
            bytes += records.Field(i).Length;
            fields.Add(Encoding.UTF8.GetString(records.Field(i)));
        }

        return bytes <= MaxRecordBytes ? JsonSerializer.Serialize(fields, Plain) : null;
    }
}
