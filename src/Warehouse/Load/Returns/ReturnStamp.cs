using System.Globalization;
using System.Text;
using Dapper;
using DuckDb;
using Warehouse.Load.Keys;
using Warehouse.Load.Layouts;
using Warehouse.Load.Reading;
using Warehouse.Load.Staging;

namespace Warehouse.Load.Returns;

/// <summary>
/// What every row of a return gets beside its own columns: sender and period as they are compared, the name of the row, and, in a
/// sensitive return, the record key, the sum of the keys where the row counts several, and the draw.
/// </summary>
internal sealed class ReturnStamp(ReturnLayout layout, LayoutBinding binding, RecordKeys? keys, DateOnly issued)
{
    private static readonly string[] Columns = ["sender_key", "period_start", "period_end", "row_label", "record_key", "record_key_sum", "record_draw"];
    private static readonly string[] Types = ["VARCHAR", "DATE", "DATE", "VARCHAR", "SMALLINT", "BIGINT", "DOUBLE"];

    private readonly BoundColumn _sender = Bound(binding, "sender");
    private readonly BoundColumn _borough = Bound(binding, "borough");
    private readonly BoundColumn _period = Bound(binding, "period");
    private readonly BoundColumn[] _rowName = [.. layout.RowName.Select(n => Bound(binding, n))];
    private readonly BoundColumn[] _unitName = [.. layout.UnitName.Select(n => Bound(binding, n))];
    private readonly BoundColumn? _units = layout.UnitsIn is { } name ? Bound(binding, name) : null;
    private readonly HashSet<NilUnit> _nil = [];
    private readonly StringBuilder _text = new();
    private (string Text, string Key) _lastSender = ("", "");
    private (string Text, ReportingPeriod? Period) _lastPeriod;

    /// <summary>The day from which the return counts.</summary>
    public DateOnly Issued => issued;

    /// <summary>The columns with their types; none where the layout is no return.</summary>
    public static IEnumerable<string> Definitions(Layout layout) => layout.IsReturn ? Columns.Zip(Types, (c, t) => $"{c} {t}") : [];

    /// <summary>The columns.</summary>
    public static IEnumerable<string> Names(Layout layout) => layout.IsReturn ? Columns : [];

    /// <summary>Months that only rows of nothing are about; null where there are none.</summary>
    public (DateOnly First, DateOnly Last)? NilMonths =>
        _nil.Count == 0 ? null : (_nil.Min(n => n.Start), _nil.Max(n => new DateOnly(n.End.Year, n.End.Month, 1)));

    /// <summary>Appends them for a good row.</summary>
    public void Append(DuckDBAppender appender, RowReader row)
    {
        var (sender, period) = (SenderKey(row), PeriodOf(row));
        appender.Append(sender);
        appender.Append(period.Start);
        appender.Append(period.End);
        appender.Append(Join(row, _rowName, " / "));
        if (keys is null)
            appender.AppendNull().AppendNull().AppendNull();
        else
            AppendKeys(appender, keys, row, sender);
    }

    /// <summary>Notes a row that says that there is nothing to report.</summary>
    public void AddNil(RowReader row)
    {
        var period = PeriodOf(row);
        _nil.Add(new NilUnit(SenderKey(row), TextOf(row, _sender), TextOf(row, _borough), period.Label, period.Start, period.End));
    }

    /// <summary>What is to be told of reports of nothing.</summary>
    public IEnumerable<Finding> Findings(long rowsRead)
    {
        if (rowsRead == 0)
            yield return Notice(LoadMessages.NilReturn());
        if (_nil.Count > 0)
            yield return Notice(LoadMessages.NilPeriods([.. _nil.Select(n => $"{n.Sender}, {n.Label}")]));
    }

    /// <summary>Books the units that report nothing, so that the checks see what they replace.</summary>
    public void BookNil(DuckDBConnection connection, int batchId)
    {
        foreach (var unit in _nil)
        {
            connection.Execute(
                "INSERT INTO return_unit VALUES ($batchId, $layout, $SenderKey, $Sender, $Borough, $Label, $start::DATE, $end::DATE, true)",
                new { batchId, layout = layout.Name, unit.SenderKey, unit.Sender, unit.Borough, unit.Label, start = Iso(unit.Start), end = Iso(unit.End) });
        }
    }

    private void AppendKeys(DuckDBAppender appender, RecordKeys made, RowReader row, string sender)
    {
        var unit = Join(row, _unitName, "|").ToUpperInvariant();
        var name = layout.UnitIsOfSender ? $"{sender}|{unit}" : unit;
        var key = made.Of(layout.KeyedFact, name);
        appender.Append((short)key.Key);
        appender.Append(_units is { } units ? made.SumOf(layout.KeyedFact, name, row.Count(units) ?? 0) : key.Key);
        appender.Append(key.Draw);
    }

    private string SenderKey(RowReader row)
    {
        var text = TextOf(row, _sender);
        if (text != _lastSender.Text)
            _lastSender = (text, FileHeader.Key(text));
        return _lastSender.Key;
    }

    private ReportingPeriod PeriodOf(RowReader row)
    {
        var text = TextOf(row, _period);
        if (text != _lastPeriod.Text)
            _lastPeriod = (text, row.Period(_period));
        return _lastPeriod.Period ?? throw new InvalidOperationException($"Line {row.Line} has no period.");
    }

    private string Join(RowReader row, BoundColumn[] columns, string separator)
    {
        if (columns is [var only])
            return TextOf(row, only);
        _text.Clear();
        foreach (var column in columns)
        {
            var text = TextOf(row, column);
            if (text.Length > 0)
                _text.Append(_text.Length > 0 ? separator : "").Append(text);
        }

        return _text.ToString();
    }

    private static string TextOf(RowReader row, BoundColumn column) =>
        Encoding.UTF8.GetString(column.Column.Allowed is { } list && list.TryFind(row.Text(column), out var spelling) ? spelling : row.Text(column));

    private static BoundColumn Bound(LayoutBinding binding, string name) => binding.Columns.Single(c => c.Column.Name == name);

    private static Finding Notice(string message) => new("notice", "nil_return", "nil return", message, null, null, null);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private sealed record NilUnit(string SenderKey, string Sender, string Borough, string Label, DateOnly Start, DateOnly End);
}
