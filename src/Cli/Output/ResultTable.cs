using System.Globalization;
using Warehouse.Catalog;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Cli.Output;

/// <summary>Rows for a person: a table of at most a thousand, and a word where a value is not exact.</summary>
internal static class ResultTable
{
    private const int MaxRows = 1_000;

    public static async Task WriteAsync(Session session, QueryResult result, CancellationToken cancellation)
    {
        var shown = result.Columns.Select((column, ordinal) => (Column: column, Ordinal: ordinal)).Where(c => c.Column.Role != ResultRole.Order).ToArray();
        var rows = new List<string[]>();
        while (rows.Count <= MaxRows && await result.Reader.ReadAsync(cancellation))
            rows.Add([.. shown.Select(c => result.Reader.IsDBNull(c.Ordinal) ? "" : Text(result.Reader.GetValue(c.Ordinal)))]);

        session.WriteTable(shown.Select(c => Heading(c.Column)), rows.Take(MaxRows));
        if (rows.Count > MaxRows)
            await session.Error.WriteLineAsync($"Only the first {Formats.Number(MaxRows)} rows are shown: add --format csv or --format json for all of them.");
    }

    private static string Heading(ResultColumn column) => (IsNumber(column.Type) ? ">" : "") + column.Heading(' ');

    private static bool IsNumber(ColumnType type) => type is ColumnType.Int32 or ColumnType.Int64 or ColumnType.Decimal or ColumnType.Double;

    private static string Text(object value) => value switch
    {
        DateOnly day => Formats.Day(day),
        DateTime moment => Formats.Moment(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))),
        DateTimeOffset moment => Formats.Moment(moment),
        bool yes => yes ? "true" : "false",
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
