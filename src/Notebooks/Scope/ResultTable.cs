using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Numerics;
using Notebooks.Numbers;
using Warehouse.Catalog;
using Warehouse.Sql;

namespace Notebooks.Scope;

/// <summary>Gathers the rows of an answer. Numbers take the unit, interval, status and reason that travel with them.</summary>
/// <param name="columns">What the columns mean.</param>
/// <param name="definitions">The measures behind columns that are values of one.</param>
/// <param name="origins">Where the answer came from.</param>
/// <param name="ofSql">Whether a column <c>Status</c> speaks for every number of its row; then a number without any is "unstated".</param>
internal sealed class ResultTable(
    ImmutableArray<ResultColumn> columns, ImmutableArray<Definition> definitions, ImmutableArray<Origin> origins, bool ofSql = false)
{
    private readonly ImmutableArray<int> _values = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Role == ResultRole.Value)];
    private readonly ImmutableArray<int> _statuses = Companions(columns, ResultRole.Status, "Status", ofSql);
    private readonly ImmutableArray<int> _reasons = Companions(columns, ResultRole.Reason, "Reason", ofSql);
    private readonly ImmutableArray<int> _units = [.. columns.Select(c => c.Name == "Value" ? IndexOf(columns, "Unit") : -1)];
    private readonly ImmutableArray<int> _lowers = Companions(columns, ResultRole.Lower, "Lower");
    private readonly ImmutableArray<int> _uppers = Companions(columns, ResultRole.Upper, "Upper");
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

    private TableCell Cell(DbDataReader reader, int ordinal) => IsNumeric(columns[ordinal].Type)
        ? TableCell.Of(NumberAt(reader, ordinal))
        : TableCell.Of(reader.IsDBNull(ordinal) ? null : reader.GetValue(ordinal) switch { bool b => b ? "true" : "false", var value => value });

    private Number NumberAt(DbDataReader reader, int ordinal) => new(
        Decimal(reader, ordinal),
        Text(reader, _units[ordinal]) ?? UnitOf(columns[ordinal]),
        Text(reader, _statuses[ordinal]) ?? (ofSql ? Statuses.Unstated : "exact"),
        Text(reader, _reasons[ordinal]))
    {
        Lower = Decimal(reader, _lowers[ordinal]),
        Upper = Decimal(reader, _uppers[ordinal]),
        Origins = origins,
        Cell = new AnswerCell(_rows.Count, columns[ordinal].Name),
    };

    // A count is one whatever is counted; a rate and a share have the unit of their measure, or that which their name says.
    private string UnitOf(ResultColumn column) => column.Type is not (ColumnType.Double or ColumnType.Decimal) ? "count"
        : definitions.FirstOrDefault(d => d.Alias == column.Name) is { } definition ? definition.Unit
        : column.Name.EndsWith("Percent", StringComparison.Ordinal) || column.Name.EndsWith('%') ? "percent"
        : "count";

    private static decimal? Decimal(DbDataReader reader, int ordinal) => ordinal < 0 || reader.IsDBNull(ordinal) ? null : reader.GetValue(ordinal) switch
    {
        BigInteger big => (decimal)big,
        Int128 wide => (decimal)wide,
        double d when !double.IsFinite(d) => null,
        var value => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };

    private static string? Text(DbDataReader reader, int ordinal) => ordinal < 0 || reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    // An aggregate has a status of its own; a row of a fact has one for its count or value, a row of an SQL answer for all its numbers.
    private static ImmutableArray<int> Companions(ImmutableArray<ResultColumn> columns, ResultRole role, string ofRow, bool forAll = false) =>
    [
        .. columns.Select(column => IndexOf(columns, c => c.Role == role && c.Of == column.Name) is var own and >= 0 ? own
            : forAll || column.Name is "Count" or "Value" ? IndexOf(columns, ofRow)
            : -1),
    ];

    private static int IndexOf(ImmutableArray<ResultColumn> columns, string name) => IndexOf(columns, c => c.Role == ResultRole.Value && c.Name == name);

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
