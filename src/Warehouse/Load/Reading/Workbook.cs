using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Warehouse.Load.Reading;

/// <summary>An Excel workbook, open for reading: its visible sheets, the texts and the number formats that their cells refer to.</summary>
internal sealed class Workbook : IDisposable
{
    // A workbook of a million rows has some hundred megabytes; what is far larger is no workbook but a trap.
    private const long MaxUncompressedBytes = 2L * 1024 * 1024 * 1024;
    private const long MaxPartCharacters = 1024L * 1024 * 1024;

    private readonly SpreadsheetDocument _document;
    private List<string>? _texts;

    private Workbook(SpreadsheetDocument document)
    {
        _document = document;
        Formats = new SheetFormats(Part.WorkbookStylesPart?.Stylesheet, Part.Workbook.WorkbookProperties?.Date1904?.Value ?? false);
    }

    /// <summary>Names of the visible sheets, in order.</summary>
    public IEnumerable<string> Sheets => VisibleSheets().Select(s => s.Name!.Value!);

    /// <summary>What the number formats make of numbers.</summary>
    public SheetFormats Formats { get; }

    /// <summary>The texts that cells share.</summary>
    public IReadOnlyList<string> Texts => _texts ??= ReadTexts();

    private WorkbookPart Part => _document.WorkbookPart!;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="FileRefusedException">It is damaged or too large.</exception>
    public static Workbook Open(string path) => Guarded(() =>
    {
        RefuseTooLarge(path);
        var document = SpreadsheetDocument.Open(path, isEditable: false, new OpenSettings { MaxCharactersInPart = MaxPartCharacters });
        return document.WorkbookPart is null ? throw LoadMessages.DamagedWorkbook(null) : new Workbook(document);
    });

    /// <summary>A reader over the cells of a sheet.</summary>
    public OpenXmlReader OpenSheet(string name)
    {
        var sheet = VisibleSheets().First(s => s.Name!.Value == name);
        return OpenXmlReader.Create((WorksheetPart)Part.GetPartById(sheet.Id!.Value!));
    }

    /// <summary>Runs a step of reading; what goes wrong in it is the workbook's fault.</summary>
    public static T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidDataException or FormatException or KeyNotFoundException)
        {
            throw LoadMessages.DamagedWorkbook(e);
        }
    }

    public void Dispose() => _document.Dispose();

    // Sheets of charts and macros have no cells; what an analyst does not see when opening the book is not loaded behind their back.
    private IEnumerable<Sheet> VisibleSheets() => Part.Workbook.Descendants<Sheet>()
        .Where(s => s.Name?.Value is not null && s.Id?.Value is not null && (s.State?.Value ?? SheetStateValues.Visible) == SheetStateValues.Visible)
        .Where(s => Part.TryGetPartById(s.Id!.Value!, out var part) && part is WorksheetPart);

    private List<string> ReadTexts()
    {
        if (Part.SharedStringTablePart is not { } part)
            return [];
        using var reader = OpenXmlReader.Create(part);
        var texts = new List<string>();
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
                texts.Add(TextOf((RstType)reader.LoadCurrentElement()!));
        }

        return texts;
    }

    /// <summary>The text of a cell or shared item, of one piece or of several in different formats.</summary>
    public static string TextOf(RstType item) =>
        item.GetFirstChild<Text>()?.Text ?? string.Concat(item.Elements<Run>().Select(r => r.Text?.Text));

    private static void RefuseTooLarge(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        if (zip.Entries.Sum(e => e.Length) > MaxUncompressedBytes)
            throw LoadMessages.TooLarge("workbook", MaxUncompressedBytes);
    }
}
