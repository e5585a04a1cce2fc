using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Notebooks.Numbers;
using Warehouse.Catalog;
using Warehouse.Sql;

namespace Notebooks.Scope;

/// <summary>Gathers the rows of an answer. Numbers take the status and reason that travel with them.</summary>
internal sealed class ResultTable(ImmutableArray<ResultColumn> columns, ImmutableArray<Definition> definitions, ImmutableArray<Origin> origins)
{
    private readonly ImmutableArray<int> _values = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Role == ResultRole.Value)];
    private readonly ImmutableArray<int> _statuses = Companions(columns, ResultRole.Status, "Status");
    private readonly ImmutableArray<int> _reasons = Companions(columns, ResultRole.Reason, "Reason");
    private readonly ImmutableArray<int> _lower = Companions(columns, ResultRole.Lower, "Lower");
    private readonly ImmutableArray<int> _upper = Companions(columns, ResultRole.Upper, "Upper");
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
        UnitOf(columns[ordinal]),
        Text(reader, _statuses[ordinal]) ?? "exact",
        Text(reader, _reasons[ordinal]))
    {
        Origins = origins,
        Lower = Decimal(reader, _lower[ordinal]),
        Upper = Decimal(reader, _upper[ordinal]),
    };

    // A count is one whatever is counted; a rate and a share have the unit of their measure.
    private string UnitOf(ResultColumn column) =>
        column.Type is ColumnType.Double or ColumnType.Decimal && definitions.FirstOrDefault(d => d.Alias == column.Name) is { } definition ? definition.Unit : "count";

    private static decimal? Decimal(DbDataReader reader, int ordinal) =>
        ordinal < 0 || reader.IsDBNull(ordinal) ? null : Convert.ToDecimal(reader.GetValue(ordinal), CultureInfo.InvariantCulture);

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
