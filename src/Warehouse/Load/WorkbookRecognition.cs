using Warehouse.Load.Layouts;
using Warehouse.Load.Mending;
using Warehouse.Load.Reading;

namespace Warehouse.Load;

/// <summary>Finds, for each visible sheet of a workbook, the layout that knows one of its first rows as column names.</summary>
internal static class WorkbookRecognition
{
    public static IReadOnlyList<SheetRecognition> Of(string path, IReadOnlyList<Layout> layouts)
    {
        using var book = Workbook.Open(path);
        return [.. book.Sheets.Select(s => Of(book, s, layouts))];
    }

    private static SheetRecognition Of(Workbook book, string sheet, IReadOnlyList<Layout> layouts)
    {
        FileRefusedException? refusal = null;
        foreach (var (row, header) in SheetRecords.FirstRows(book, sheet))
        {
            if (MendedHeader.Is(header))
                throw LoadMessages.MendedInWorkbook();
            try
            {
                return new SheetRecognition(sheet, row, Recognition.Recognise(header, layouts), null);
            }
            catch (FileRefusedException e)
            {
                refusal ??= e;
            }
        }

        return new SheetRecognition(sheet, 0, null, refusal ?? LoadMessages.Empty());
    }
}

/// <summary>What a sheet is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HeaderRow">The row with the column names.</param>
/// <param name="Binding">Its layout; null where none knows it.</param>
/// <param name="Refusal">Why none does.</param>
internal sealed record SheetRecognition(string Name, int HeaderRow, LayoutBinding? Binding, FileRefusedException? Refusal);
