using Dapper;
using DuckDb;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Staging;

/// <summary>Brings tables of <c>seed/reference</c> beside the staged rows for as long as the connection lasts: temporary, every column text, named as the file.</summary>
internal static class ReferenceTables
{
    public static void Bring(DuckDBConnection connection, SqlFiles sql, IEnumerable<string> names)
    {
        foreach (var name in names)
            Bring(connection, name, sql.ReferenceFile(name));
    }

    /// <summary>A name as an SQL identifier.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Bring(DuckDBConnection connection, string name, string path)
    {
        using var records = CsvRecords.Open(path, System.Text.Encoding.UTF8, lineBreaksInQuotes: true);
        var columns = records.Header.Names;
        connection.Execute($"CREATE OR REPLACE TEMP TABLE {Quote(name)} ({string.Join(", ", columns.Select(c => Quote(c) + " VARCHAR"))})");
        using var appender = connection.CreateAppender(name);
        while (records.Read())
        {
            for (var i = 0; i < columns.Length; i++)
                AppendText(appender, records.Field(i));
            appender.EndRow();
        }

        appender.Close();
    }

    private static void AppendText(DuckDBAppender appender, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            appender.AppendNull();
        else
            appender.Append(text);
    }
}
