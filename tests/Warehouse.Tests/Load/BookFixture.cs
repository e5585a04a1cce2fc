using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Tests.Load;

/// <summary>Makes a small workbook: texts (shared and in the cell), numbers, days, truth values; null is no cell.</summary>
internal static class BookFixture
{
    public static byte[] Of(params (string Sheet, object?[][] Rows)[] sheets) => Of(false, sheets);

    public static byte[] Of(bool hidden, params (string Sheet, object?[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets());
            AddStyles(book);
            var texts = book.AddNewPart<SharedStringTablePart>();
            texts.SharedStringTable = new SharedStringTable();
            foreach (var (name, rows) in sheets)
                AddSheet(book, texts.SharedStringTable, name, rows, hidden);
        }

        return stream.ToArray();
    }

    private static void AddStyles(WorkbookPart book) =>
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "dd\\/mm\\/yyyy" }, new NumberingFormat { NumberFormatId = 171, FormatCode = "0.0 \"days\"" }),
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 170 }, new CellFormat { NumberFormatId = 171 }));

    private static void AddSheet(WorkbookPart book, SharedStringTable texts, string name, object?[][] rows, bool hidden)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select((r, i) => Row((uint)i + 1, r, texts))));
        var sheets = book.Workbook.GetFirstChild<Sheets>()!;
        sheets.AppendChild(new Sheet
        {
            Id = book.GetIdOfPart(part),
            SheetId = (uint)sheets.ChildElements.Count + 1,
            Name = name,
            State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
        });
    }

    private static Row Row(uint number, object?[] values, SharedStringTable texts) =>
        new(values.Select((v, i) => v is null ? null : Cell($"{(char)('A' + i)}{number}", v, texts)).OfType<Cell>()) { RowIndex = number };

    private static Cell Cell(string place, object value, SharedStringTable texts) => value switch
    {
        string text when text.StartsWith('=') => new Cell { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text[1..])) },
        string text when text.StartsWith('#') => new Cell { CellReference = place, DataType = CellValues.Error, CellValue = new CellValue(text) },
        string text => new Cell { CellReference = place, DataType = CellValues.SharedString, CellValue = new CellValue(Share(text, texts)) },
        bool flag => new Cell { CellReference = place, DataType = CellValues.Boolean, CellValue = new CellValue(flag ? "1" : "0") },
        DateTime moment => new Cell { CellReference = place, StyleIndex = moment.TimeOfDay == TimeSpan.Zero ? 2u : 1u, CellValue = new CellValue(moment.ToOADate().ToString(CultureInfo.InvariantCulture)) },
        _ => new Cell { CellReference = place, StyleIndex = 3, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
    };

    // In two pieces, as Excel stores a text of which one word is bold.
    private static int Share(string text, SharedStringTable texts)
    {
        var half = text.Length / 2;
        texts.AppendChild(new SharedStringItem(Piece(text[..half]), Piece(text[half..])));
        return texts.ChildElements.Count - 1;
    }

    private static Run Piece(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
