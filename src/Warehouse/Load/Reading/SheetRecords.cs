using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Load.Reading;

/// <summary>The rows of a sheet as records, as if it had been saved as CSV. Their line is the row of the sheet; what stands right of the header is passed over.</summary>
internal sealed class SheetRecords : IRecords
{
    /// <summary>How far down the column names are looked for: above them stand titles and notes.</summary>
    public const int HeaderRows = 20;

    // Excel's own limits.
    private const int MaxRows = 1_048_576;
    private const int MaxColumns = 16_384;

    private readonly Workbook _book;
    private readonly OpenXmlReader _reader;
    private readonly bool _ownsBook;
    private readonly List<(int Column, string Text)> _cells = [];
    private readonly FieldBuffer _fields = new();

    private SheetRecords(Workbook book, string sheet, bool ownsBook)
    {
        _book = book;
        _ownsBook = ownsBook;
        _reader = book.OpenSheet(sheet);
        Header = new FileHeader([]);
    }

    public FileHeader Header { get; private set; }

    public int Line { get; private set; }

    public long BytesDone => 0;

    public int FieldCount => Header.Names.Length;

    public RowFault? Fault => null;

    /// <summary>Opens a sheet and stands on the row of its column names.</summary>
    public static SheetRecords Open(string path, string sheet, int headerRow)
    {
        var records = new SheetRecords(Workbook.Open(path), sheet, ownsBook: true);
        while (records.Line < headerRow && records.ReadRow())
            records.Header = records.AsHeader();
        return records;
    }

    /// <summary>The first rows of a sheet that have any value, each as if it were the header, with their numbers.</summary>
    public static IReadOnlyList<(int Row, FileHeader Header)> FirstRows(Workbook book, string sheet)
    {
        using var records = new SheetRecords(book, sheet, ownsBook: false);
        var rows = new List<(int, FileHeader)>();
        while (rows.Count < HeaderRows && records.ReadRow())
            rows.Add((records.Line, records.AsHeader()));
        return rows;
    }

    public bool Read()
    {
        if (!ReadRow())
            return false;
        _fields.Clear(FieldCount);
        foreach (var (column, text) in _cells)
        {
            if (column < FieldCount)
                _fields.Set(column, text);
        }

        return true;
    }

    public ReadOnlySpan<byte> Field(int index) => FieldText.Trim(_fields.Field(index));

    public string Raw() => FieldText.Show(string.Join(',', _cells.Select(c => c.Text)));

    public void Dispose()
    {
        _reader.Dispose();
        if (_ownsBook)
            _book.Dispose();
    }

    // The next row with any value.
    private bool ReadRow() => Workbook.Guarded(() =>
    {
        while (_reader.Read())
        {
            if (!_reader.IsStartElement || _reader.ElementType != typeof(Row))
                continue;
            LoadRow((Row)_reader.LoadCurrentElement()!);
            if (_cells.Count > 0)
                return true;
        }

        return false;
    });

    private void LoadRow(Row row)
    {
        Line = checked((int)(row.RowIndex?.Value ?? (uint)Line + 1));
        if (Line > MaxRows)
            throw LoadMessages.TooManyRows(MaxRows);
        _cells.Clear();
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
            if (column is < 0 or >= MaxColumns)
                throw LoadMessages.TooManyColumns(MaxColumns);
            if (TextOf(cell) is { Length: > 0 } text)
                _cells.Add((column, text));
        }
    }

    private string TextOf(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        return type switch
        {
            CellValues.SharedString => _book.Texts[int.Parse(value, CultureInfo.InvariantCulture)],
            CellValues.InlineString => cell.InlineString is { } inline ? Workbook.TextOf(inline) : "",
            CellValues.Boolean => value == "1" ? "TRUE" : "FALSE",
            CellValues.Number => value.Length == 0 ? "" : _book.Formats.Text(value, cell.StyleIndex?.Value ?? 0),
            CellValues.String or CellValues.Date or CellValues.Error => value,
            _ => value,
        };
    }

    private FileHeader AsHeader()
    {
        var names = Enumerable.Repeat("", _cells.Max(c => c.Column) + 1).ToArray();
        foreach (var (column, text) in _cells)
            names[column] = text;
        return new FileHeader([.. names]);
    }

    // AB12 is column 27, counted from 0.
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(4))
            column = (26 * column) + char.ToUpperInvariant(letter) - 'A' + 1;
        return column - 1;
    }
}
