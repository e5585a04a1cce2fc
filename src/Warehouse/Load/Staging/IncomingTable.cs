using System.Diagnostics;
using System.Globalization;
using Dapper;
using DuckDb;
using Warehouse.Load.Layouts;
using Warehouse.Load.Reading;
using Warehouse.Load.Returns;

namespace Warehouse.Load.Staging;

/// <summary>
/// The good rows of the file that is being loaded, columns named as the layout names them, each with the line that it comes from. The
/// layout's SQL reads them as the view <c>incoming</c>; where months are columns, with the lists <c>months</c> and <c>counts</c>; where the names
/// of columns are data, with the lists <c>headers</c> and <c>cells</c>. The table
/// under it, <c>incoming_record</c>, then has the cells side by side and their sum as <c>total</c>.
/// </summary>
internal sealed class IncomingTable : IDisposable
{
    private readonly LayoutBinding _binding;
    private readonly ReturnStamp? _stamp;
    private readonly BoundColumn?[] _columns;
    private readonly DuckDBAppender _appender;

    public IncomingTable(DuckDBConnection connection, LayoutBinding binding, FileHeader header, ReturnStamp? stamp = null)
    {
        _binding = binding;
        _stamp = stamp;
        _columns = [.. binding.Layout.Columns.Select(c => binding.Columns.FirstOrDefault(b => b.Column == c))];
        Drop(connection);
        connection.Execute($"CREATE TEMP TABLE incoming_record ({string.Join(", ", [.. Definitions(binding), .. ReturnStamp.Definitions(binding.Layout)])})");
        BringHeaders(connection, header);
        connection.Execute($"CREATE TEMP VIEW incoming AS SELECT {string.Join(", ", [.. Selection(binding), .. ReturnStamp.Names(binding.Layout)])} FROM incoming_record");
        _appender = connection.CreateAppender("incoming_record");
    }

    /// <summary>Appends a good row.</summary>
    public void Append(RowReader row)
    {
        _appender.Append(row.Line);
        foreach (var bound in _columns)
            AppendValue(row, bound);
        foreach (var bound in _binding.Values)
            AppendValue(row, bound);
        if (_binding.Layout.MonthsAreColumns)
            AppendCells(row.Counts);
        _stamp?.Append(_appender, row);
        _appender.EndRow();
    }

    /// <summary>Hands over what is still in the buffer.</summary>
    public void Complete() => _appender.Close();

    public void Dispose() => _appender.Dispose();

    /// <summary>Forgets the rows.</summary>
    public static void Drop(DuckDBConnection connection) =>
        connection.Execute("DROP VIEW IF EXISTS incoming; DROP TABLE IF EXISTS incoming_record; DROP TABLE IF EXISTS incoming_header");

    // The names are data from outside: they come as rows, and never into the text of a statement. They come from the header as it is read with
    // the file's encoding, which recognition does not know yet.
    private void BringHeaders(DuckDBConnection connection, FileHeader header)
    {
        connection.Execute("CREATE TEMP TABLE incoming_header (position INTEGER, header VARCHAR)");
        using var appender = connection.CreateAppender("incoming_header");
        for (var i = 0; i < _binding.Values.Length; i++)
            appender.Append(i).Append(header.Names[_binding.Values[i].Index].Trim()).EndRow();
        appender.Close();
    }

    private static IEnumerable<string> Definitions(LayoutBinding binding)
    {
        yield return "line INTEGER";
        foreach (var column in binding.Layout.Columns)
            yield return $"{ReferenceTables.Quote(column.Name)} {TypeOf(column.Kind)}";
        foreach (var (name, value) in ValueNames(binding).Zip(binding.Values))
            yield return $"{name} {TypeOf(value.Column.Kind)}";
        if (!binding.Layout.MonthsAreColumns)
            yield break;
        yield return "total BIGINT";
        foreach (var cell in Cells(binding))
            yield return $"{cell} BIGINT";
    }

    private static IEnumerable<string> Selection(LayoutBinding binding)
    {
        yield return "line";
        foreach (var column in binding.Layout.Columns)
            yield return ReferenceTables.Quote(column.Name);
        foreach (var column in binding.Layout.Columns.Where(c => c.HasYear))
            yield return string.Create(CultureInfo.InvariantCulture, $"{YearOf(binding, column)}::INTEGER AS {ReferenceTables.Quote(column.Name + "_year")}");
        if (binding.Layout.ValueColumns is not null)
        {
            yield return "(SELECT list(header ORDER BY position) FROM incoming_header) AS headers";
            yield return $"[{string.Join(", ", ValueNames(binding))}] AS cells";
        }

        if (!binding.Layout.MonthsAreColumns)
            yield break;
        var months = binding.Months.Select(m => string.Create(CultureInfo.InvariantCulture, $"DATE '{m.Month:yyyy-MM-dd}'"));
        yield return $"[{string.Join(", ", months)}] AS months";
        yield return $"[{string.Join(", ", Cells(binding))}] AS counts";
    }

    private static string YearOf(LayoutBinding binding, LayoutColumn column) =>
        binding.Columns.FirstOrDefault(c => c.Column == column)?.Year?.ToString(CultureInfo.InvariantCulture) ?? "NULL";

    private static IEnumerable<string> ValueNames(LayoutBinding binding) =>
        binding.Values.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"value_{i}"));

    private static IEnumerable<string> Cells(LayoutBinding binding) =>
        binding.Months.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"cell_{i}"));

    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => "VARCHAR",
        ColumnKind.Count => "BIGINT",
        ColumnKind.Month or ColumnKind.Date => "DATE",
        ColumnKind.Number => "DOUBLE",
        ColumnKind.Timestamp => "TIMESTAMPTZ",
        ColumnKind.Quarter or ColumnKind.Period => "VARCHAR",
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
            ColumnKind.Text => _appender.Append(bound.Column.Allowed is { } list && list.TryFind(row.Text(bound), out var spelling) ? spelling : row.Text(bound)),
            ColumnKind.Count => _appender.Append(row.Count(bound)),
            ColumnKind.Month => _appender.Append(row.Month(bound)),
            ColumnKind.Number => _appender.Append(row.Number(bound)),
            ColumnKind.Date => _appender.Append(row.Date(bound)),
            ColumnKind.Timestamp => _appender.Append(row.Timestamp(bound)),
            ColumnKind.Quarter or ColumnKind.Period => _appender.Append(row.Period(bound)?.Label),
            _ => throw new UnreachableException($"Kind {bound.Column.Kind}"),
        };
    }
}
