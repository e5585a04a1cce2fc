using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Notebooks.Numbers;
using Warehouse.Catalog;
using Warehouse.Sql;

namespace Notebooks.Scope;

/// <summary>Gathers the rows of an answer. Numbers take the status and reason that travel with them.</summary>
internal sealed class ResultTable(ImmutableArray<ResultColumn> columns, ImmutableArray<Origin> origins)
{
    private readonly ImmutableArray<int> _values = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Role == ResultRole.Value)];
    private readonly ImmutableArray<int> _statuses = Companions(columns, ResultRole.Status, "Status");
    private readonly ImmutableArray<int> _reasons = Companions(columns, ResultRole.Reason, "Reason");
    private readonly ImmutableArray<ImmutableArray<TableCell>>.Builder _rows = ImmutableArray.CreateBuilder<ImmutableArray<TableCell>>();

    /// <summary>Adds the current row; false when there are too many.</summary>
    internal bool Add(DbDataReader reader, int most)
    {
        if (_rows.Count == most)
            return false;
        _rows.Add([.. _values.Select(i => Cell(reader, i))]);
        return true;
    }

    internal Table ToTable() => new([.. _values.Select(i => new TableColumn(columns[i].Name, IsNumeric(columns[i].Type)))], _rows.ToImmutable());

    private static bool IsNumeric(ColumnType type) => type is ColumnType.Int32 or ColumnType.Int64 or ColumnType.Decimal or ColumnType.Double;

    private TableCell Cell(DbDataReader reader, int ordinal)
    {
        var value = reader.IsDBNull(ordinal) ? null : reader.GetValue(ordinal);
        return TableCell.Of(IsNumeric(columns[ordinal].Type) ? Number(reader, ordinal, value) : value is bool b ? (b ? "true" : "false") : value);
    }

    private Number Number(DbDataReader reader, int ordinal, object? value) => new(
        value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        "count",
        Text(reader, _statuses[ordinal]) ?? "exact",
        Text(reader, _reasons[ordinal]))
    {
        Origins = origins,
    };

    private static string? Text(DbDataReader reader, int ordinal) => ordinal < 0 || reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    // An aggregate has a status of its own; a row of a fact has one for its count or value.
    private static ImmutableArray<int> Companions(ImmutableArray<ResultColumn> columns, ResultRole role, string ofRow) =>
    [
        .. columns.Select(column => IndexOf(columns, c => c.Role == role && c.Of == column.Name) is var own and >= 0 ? own
            : column.Name is "Count" or "Value" ? IndexOf(columns, c => c.Role == ResultRole.Value && c.Name == ofRow)
            : -1),
    ];

    private static int IndexOf(ImmutableArray<ResultColumn> columns, Func<ResultColumn, bool> matches)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (matches(columns[i]))
                return i;
        }

        return -1;
    }
}
