using System.Diagnostics;
using System.Globalization;
using Dapper;
using DuckDb;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Staging;

/// <summary>
/// The good rows of the file that is being loaded, columns named as the layout names them, each with the line that it comes from. The
/// layout's SQL reads them as the view <c>incoming</c>; where months are columns, with the lists <c>months</c> and <c>counts</c>. The table
/// under it, <c>incoming_record</c>, then has the cells side by side and their sum as <c>total</c>.
/// </summary>
internal sealed class IncomingTable : IDisposable
{
    private readonly LayoutBinding _binding;
    private readonly BoundColumn?[] _columns;
    private readonly DuckDBAppender _appender;

    public IncomingTable(DuckDBConnection connection, LayoutBinding binding)
    {
        _binding = binding;
        _columns = [.. binding.Layout.Columns.Select(c => binding.Columns.FirstOrDefault(b => b.Column == c))];
        Drop(connection);
        connection.Execute($"CREATE TEMP TABLE incoming_record ({string.Join(", ", Definitions(binding))})");
        connection.Execute($"CREATE TEMP VIEW incoming AS SELECT {string.Join(", ", Selection(binding))} FROM incoming_record");
        _appender = connection.CreateAppender("incoming_record");
    }

    /// <summary>Appends a good row.</summary>
    public void Append(RowReader row)
    {
        _appender.Append(row.Line);
        foreach (var bound in _columns)
            AppendValue(row, bound);
        if (_binding.Layout.MonthsAreColumns)
            AppendCells(row.Counts);
        _appender.EndRow();
    }

    /// <summary>Hands over what is still in the buffer.</summary>
    public void Complete() => _appender.Close();

    public void Dispose() => _appender.Dispose();

    /// <summary>Forgets the rows.</summary>
    public static void Drop(DuckDBConnection connection) =>
        connection.Execute("DROP VIEW IF EXISTS incoming; DROP TABLE IF EXISTS incoming_record");

    private static IEnumerable<string> Definitions(LayoutBinding binding)
    {
        var columns = binding.Layout.Columns.Select(c => $"{ReferenceTables.Quote(c.Name)} {TypeOf(c.Kind)}").Prepend("line INTEGER");
        return binding.Layout.MonthsAreColumns ? [.. columns, "total BIGINT", .. Cells(binding).Select(c => c + " BIGINT")] : columns;
    }

    private static IEnumerable<string> Selection(LayoutBinding binding)
    {
        var columns = binding.Layout.Columns.Select(c => ReferenceTables.Quote(c.Name)).Prepend("line");
        var months = binding.Months.Select(m => string.Create(CultureInfo.InvariantCulture, $"DATE '{m.Month:yyyy-MM-dd}'"));
        return binding.Layout.MonthsAreColumns
            ? [.. columns, $"[{string.Join(", ", months)}] AS months", $"[{string.Join(", ", Cells(binding))}] AS counts"]
            : columns;
    }

    private static IEnumerable<string> Cells(LayoutBinding binding) =>
        binding.Months.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"cell_{i}"));

    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => "VARCHAR",
        ColumnKind.Count => "BIGINT",
        ColumnKind.Month or ColumnKind.Date => "DATE",
        ColumnKind.Number => "DOUBLE",
        ColumnKind.Timestamp => "TIMESTAMPTZ",
        _ => throw new UnreachableException($"Kind {kind}"),
    };

    private void AppendCells(ReadOnlySpan<long> counts)
    {
        var total = 0L;
        foreach (var count in counts)
            total += count;
        _appender.Append(total);
        foreach (var count in counts)
            _appender.Append(count);
    }

    private void AppendValue(RowReader row, BoundColumn? bound)
    {
        if (bound is null || row.Text(bound).IsEmpty)
        {
            _appender.AppendNull();
            return;
        }

        _ = bound.Column.Kind switch
        {
            ColumnKind.Text => _appender.Append(row.Text(bound)),
            ColumnKind.Count => _appender.Append(row.Count(bound)),
            ColumnKind.Month => _appender.Append(row.Month(bound)),
            ColumnKind.Number => _appender.Append(row.Number(bound)),
            ColumnKind.Date => _appender.Append(row.Date(bound)),
            ColumnKind.Timestamp => _appender.Append(row.Timestamp(bound)),
            _ => throw new UnreachableException($"Kind {bound.Column.Kind}"),
        };
    }
}
