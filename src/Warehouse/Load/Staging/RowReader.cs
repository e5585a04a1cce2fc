using System.Diagnostics;
using Warehouse.Load.Layouts;
using Warehouse.Load.Reading;
using Warehouse.Load.Returns;

namespace Warehouse.Load.Staging;

/// <summary>Reads the records of a file as rows of its layout: each value checked, or the row rejected as a whole with every fault in it.</summary>
/// <remarks>A row that is not wholly readable is not half used: a month without its cell would pass for a month of nothing.</remarks>
internal sealed class RowReader(IRecords records, LayoutBinding binding)
{
    private readonly long[] _counts = new long[binding.Months.Length];
    private readonly List<RowFault> _faults = [];

    /// <summary>Records read so far, rejects included.</summary>
    public long Rows { get; private set; }

    /// <summary>Line where the row starts.</summary>
    public int Line => records.Line;

    /// <summary>The row says that there is nothing to report.</summary>
    public bool IsNil { get; private set; }

    /// <summary>What is wrong with the row; a row without faults is good.</summary>
    public IReadOnlyList<RowFault> Faults => _faults;

    /// <summary>The counts of a good row, one per month column.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    /// <summary>Goes to the next row; rows of nothing but blanks are passed over.</summary>
    public bool Read()
    {
        do
        {
            if (!records.Read())
                return false;
        }
        while (IsBlank());
        Rows++;
        _faults.Clear();
        CheckShape();
        IsNil = _faults.Count == 0 && SaysNothing();
        if (_faults.Count == 0)
            CheckValues();
        if (binding.Layout.IsReturn)
            Mask();
        return true;
    }

    /// <summary>The text of a column of a good row, as UTF-8, valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Text(BoundColumn column) => records.Field(column.Index);

    /// <summary>The count in a column of a good row; null where it is blank.</summary>
    public long? Count(BoundColumn column) => FieldText.TryCount(Text(column), out var count) ? count : null;

    /// <summary>The month in a column of a good row; null where it is blank.</summary>
    public DateOnly? Month(BoundColumn column) => FieldText.TryMonth(Text(column), out var month) ? month : null;

    /// <summary>The number in a column of a good row; null where it is blank.</summary>
    public double? Number(BoundColumn column) => FieldText.TryNumber(Text(column), out var number) ? number : null;

    /// <summary>The day in a column of a good row; null where it is blank.</summary>
    public DateOnly? Date(BoundColumn column) => FieldText.TryDate(Text(column), out var date) ? date : null;

    /// <summary>The instant in a column of a good row, UTC; null where it is blank.</summary>
    public DateTime? Timestamp(BoundColumn column) => FieldText.TryTimestamp(Text(column), out var instant) ? instant : null;

    /// <summary>The period in a column of a good row; null where it is blank.</summary>
    public ReportingPeriod? Period(BoundColumn column) => ReportingPeriod.TryParse(Text(column), out var period) ? period : null;

    private bool IsBlank()
    {
        for (var i = 0; i < records.FieldCount; i++)
        {
            if (!records.Field(i).IsEmpty)
                return false;
        }

        return true;
    }

    private void CheckShape()
    {
        if (records.Fault is { } fault)
            _faults.Add(fault);
        else if (records.FieldCount <= binding.LastNeeded)
            _faults.Add(RowFault.TooFewFields(Line, FirstMissing(), records.Raw(), records.FieldCount, binding.FieldCount));
        else if (HasSurplus())
            _faults.Add(RowFault.TooManyFields(Line, records.Raw(), records.FieldCount, binding.FieldCount));
    }

    private string? FirstMissing() =>
        records.Header.Names.Skip(records.FieldCount).Select(n => n.Trim()).FirstOrDefault(n => n.Length > 0);

    private bool HasSurplus()
    {
        for (var i = binding.FieldCount; i < records.FieldCount; i++)
        {
            if (!records.Field(i).IsEmpty)
                return true;
        }

        return false;
    }

    private void CheckValues()
    {
        foreach (var column in binding.Columns)
        {
            if (!IsNil || binding.Layout.NilRow.Contains(column.Column.Name))
                CheckColumn(column);
        }

        foreach (var column in binding.Values)
            CheckColumn(column);
        for (var i = 0; i < _counts.Length; i++)
        {
            var month = binding.Months[i];
            if (!FieldText.TryCount(records.Field(month.Index), out _counts[i]))
                _faults.Add(BadCount(month.Header, records.Field(month.Index)));
        }

        if (binding.Synthetic is { } mark && Text(mark).IsEmpty)
            _faults.Add(RowFault.NotMarkedSynthetic(Line, mark.Header, ""));
    }

    private void CheckColumn(BoundColumn bound)
    {
        var text = Text(bound);
        if (text.IsEmpty)
        {
            if (!bound.Column.BlankAllowed)
                _faults.Add(RowFault.Blank(Line, bound.Header));
            return;
        }

        if (FaultOf(bound, text) is { } fault)
            _faults.Add(fault);
    }

    private RowFault? FaultOf(BoundColumn bound, ReadOnlySpan<byte> text) => bound.Column.Kind switch
    {
        ColumnKind.Text => text.Length > bound.Column.MaxBytes || FieldText.HasControl(text)
            ? RowFault.BadText(Line, bound.Header, FieldText.Show(text), bound.Column.MaxBytes)
            : ValueFaultOf(bound, text),
        ColumnKind.Count => CountFaultOf(bound, text),
        ColumnKind.Month => FieldText.TryMonth(text, out _) ? null : RowFault.NotAMonth(Line, bound.Header, FieldText.Show(text)),
        ColumnKind.Number => FieldText.TryNumber(text, out _) ? null : RowFault.NotANumber(Line, bound.Header, FieldText.Show(text)),
        ColumnKind.Date => FieldText.TryDate(text, out _) ? null : RowFault.NotADate(Line, bound.Header, FieldText.Show(text)),
        ColumnKind.Timestamp => FieldText.TryTimestamp(text, out _) ? null : RowFault.NotATimestamp(Line, bound.Header, FieldText.Show(text)),
        ColumnKind.Quarter => ReportingPeriod.TryParse(text, out var quarter) && quarter.IsQuarter ? null : RowFault.NotAQuarter(Line, bound.Header, FieldText.Show(text)),
        ColumnKind.Period => ReportingPeriod.TryParse(text, out _) ? null : RowFault.NotAPeriod(Line, bound.Header, FieldText.Show(text)),
        _ => throw new UnreachableException($"Kind {bound.Column.Kind}"),
    };

    private RowFault? CountFaultOf(BoundColumn bound, ReadOnlySpan<byte> text)
    {
        if (!FieldText.TryCount(text, out var count))
            return RowFault.NotACount(Line, bound.Header, FieldText.Show(text));
        return count <= bound.Column.MaxCount ? null : RowFault.TooLarge(Line, bound.Header, FieldText.Show(text), bound.Column.MaxCount);
    }

    private RowFault? ValueFaultOf(BoundColumn bound, ReadOnlySpan<byte> text)
    {
        var column = bound.Column;
        if (column.Allowed is { } known && known.TryFind(text, out _))
            return null;
        if (binding.Layout.IsReturn && PersonalData.Find(text) is { } person)
            return RowFault.PersonalData(Line, bound.Header, person);
        if (column.Allowed is { } list)
            return NotListed(bound, list, FieldText.Show(text));
        return column.Pattern is null || column.Pattern.Fits(text) ? null : RowFault.NotMatching(Line, bound.Header, FieldText.Show(text), column.Pattern.What);
    }

    // In a sensitive return a word that is near to none of the list may be a name.
    private RowFault NotListed(BoundColumn bound, ClosedList list, string value)
    {
        var hint = list.Hint(value);
        return RowFault.NotListed(Line, bound.Header, binding.Layout.Sensitive && hint.Length == 0 ? RowFault.Masked : value, hint, list.Values);
    }

    // What is wrong with a row of a return is told without repeating what might identify a person.
    private void Mask()
    {
        for (var i = 0; i < _faults.Count; i++)
        {
            if (_faults[i].Value is not { } value)
                continue;
            var person = PersonalData.Find(value);
            if (_faults[i].Code is "too_few_fields" or "too_many_fields" or "bad_quotes" or "bad_text" || (person is not null && _faults[i].Code is "not_a_date" or "not_a_period"))
                _faults[i] = _faults[i] with { Value = RowFault.Masked };
            else if (person is not null)
                _faults[i] = RowFault.PersonalData(Line, _faults[i].Column, person);
        }
    }

    // Nothing is filled in but who reports nothing, and for when.
    private bool SaysNothing()
    {
        if (binding.Layout.NilRow.IsEmpty)
            return false;
        foreach (var bound in binding.Columns)
        {
            if (Text(bound).IsEmpty == binding.Layout.NilRow.Contains(bound.Column.Name))
                return false;
        }

        return true;
    }

    private RowFault BadCount(string column, ReadOnlySpan<byte> text) =>
        text.IsEmpty ? RowFault.Blank(Line, column) : RowFault.NotACount(Line, column, FieldText.Show(text));
}
