using Warehouse.Load.Layouts;
using Warehouse.Load.Mending;
using Warehouse.Load.Reading;

namespace Warehouse.Load;

/// <summary>
/// Takes what is found on disk: of a file its table, of a workbook each sheet that a layout knows, of an archive each member. What is wrong
/// with one does not stop the others.
/// </summary>
internal sealed class FileIntake(Intake intake, MendedIntake mended, IReadOnlyList<Layout> layouts, string temporaryFolder, CancellationToken cancellationToken)
{
    /// <summary>Loads a file.</summary>
    public IReadOnlyList<FileReport> Load(FoundFile file)
    {
        try
        {
            return Take(file);
        }
        catch (FileRefusedException e)
        {
            return [Refused(file, recognised: false, e)];
        }
        catch (Exception e) when (e is IOException and not DiskRefusedException or UnauthorizedAccessException)
        {
            return [Refused(file, recognised: false, LoadMessages.Unreadable(file.Shown, e))];
        }
    }

    private IReadOnlyList<FileReport> Take(FoundFile file)
    {
        if (file.Problem is not null)
            throw file.Problem;
        if (!File.Exists(file.Path))
            throw LoadMessages.Missing(file.Shown);
        return FileSniff.Check(file.Path) switch
        {
            Container.Archive => new ArchiveIntake(this, temporaryFolder, cancellationToken).Load(file),
            Container.Workbook => TakeSheets(file),
            var container => TakeTable(file, new TableSource(file.Path, container)),
        };
    }

    private IReadOnlyList<FileReport> TakeTable(FoundFile file, TableSource table)
    {
        var header = table.ReadHeader();
        return MendedHeader.Is(header) && table.Container == Container.Csv
            ? mended.Take(file, table)
            : [TakeTable(file, table, Recognition.Recognise(header, layouts))];
    }

    private FileReport TakeTable(FoundFile file, TableSource table, LayoutBinding binding)
    {
        try
        {
            return intake.Take(file, table, binding);
        }
        catch (FileRefusedException e)
        {
            return Refused(file, recognised: true, e);
        }
    }

    // A book is known when one of its sheets is; the others are then only listed.
    private List<FileReport> TakeSheets(FoundFile file)
    {
        var sheets = WorkbookRecognition.Of(file.Path, layouts);
        if (sheets.Select(s => s.Refusal).FirstOrDefault(r => r is { Recognised: true }) is { } refusal)
            throw refusal;
        if (sheets.All(s => s.Binding is null))
            throw LoadMessages.NoSheetRecognised(string.Join(", ", sheets.Select(s => $"'{s.Name}'")), sheets.Select(s => s.Refusal?.Message).FirstOrDefault() ?? "");
        return
        [
            .. sheets.Select(s => s.Binding is { } binding
                ? TakeTable(file.OfSheet(s.Name), new TableSource(file.Path, Container.Workbook, s.Name, s.HeaderRow), binding)
                : Refused(file.OfSheet(s.Name) with { Named = false }, recognised: false, s.Refusal!)),
        ];
    }

    // In a folder or archive there may be anything; what no layout knows there is only listed.
    private static FileReport Refused(FoundFile file, bool recognised, FileRefusedException refusal) =>
        new(file.Shown, file.Named, file.Named || recognised || refusal.Recognised ? FileOutcome.Refused : FileOutcome.NotRecognised, refusal.Message) { Code = refusal.Code };
}
