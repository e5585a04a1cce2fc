using DuckDb;
using Warehouse.Load.Layouts;
using Warehouse.Load.Reading;
using Warehouse.Snapshots;

namespace Warehouse.Load;

/// <summary>Loads publishers' files into the ledger of a home: recognises each by its content, stages and checks it, books one batch a file.</summary>
public sealed class Loader
{
    private readonly WarehouseHome _home;
    private readonly ProjectFiles _files;
    private readonly IReadOnlyList<Layout> _layouts;
    private readonly TimeProvider _clock;

    /// <summary>A loader for a home.</summary>
    /// <param name="home">Whose ledger to load into.</param>
    /// <param name="files">Where the staging SQL and the reference tables are.</param>
    public Loader(WarehouseHome home, ProjectFiles files)
        : this(home, files, LayoutList.All, TimeProvider.System)
    {
    }

    internal Loader(WarehouseHome home, ProjectFiles files, IReadOnlyList<Layout> layouts, TimeProvider clock)
    {
        _home = home;
        _files = files;
        _layouts = layouts;
        _clock = clock;
    }

    /// <summary>Loads files, and every file below folders. A file is booked whole or not at all; what is wrong with one does not stop the others.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told how far each file has been read.</param>
    /// <param name="cancellationToken">Stops; files booked by then stay booked.</param>
    /// <exception cref="LedgerBusyException">Another process has the ledger open.</exception>
    /// <exception cref="IOException">The disk is full or may not be written to; files booked by then stay booked.</exception>
    public LoadReport Load(IEnumerable<string> paths, LoadOptions options, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        try
        {
            using var ledger = Ledger.Open(_home, _files, _layouts, TimeSpan.FromSeconds(5), _clock);
            var intake = new Intake(ledger, options, progress, cancellationToken);
            return new LoadReport([.. FileList.Expand(paths).Select(f => Load(f, intake))], options.DryRun);
        }
        catch (DuckDBException e) when (EngineFailure.IsOfDisk(e))
        {
            throw EngineFailure.OfDisk(e);
        }
    }

    private FileReport Load(FoundFile file, Intake intake)
    {
        LayoutBinding? binding = null;
        try
        {
            binding = Recognise(file);
            return intake.Take(file, binding);
        }
        catch (FileRefusedException e)
        {
            return Refused(file, binding, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(file, binding, LoadMessages.Unreadable(file.Path, e));
        }
    }

    private LayoutBinding Recognise(FoundFile file)
    {
        if (file.Problem is not null)
            throw file.Problem;
        if (!File.Exists(file.Path))
            throw LoadMessages.Missing(file.Path);
        FileSniff.Check(file.Path);
        return Recognition.Recognise(CsvRecords.ReadHeader(file.Path), _layouts);
    }

    // In a folder there may be anything; what no layout knows there is only listed.
    private static FileReport Refused(FoundFile file, LayoutBinding? binding, FileRefusedException refusal) =>
        new(file.Path, file.Named, file.Named || binding is not null ? FileOutcome.Refused : FileOutcome.NotRecognised, refusal.Message) { Code = refusal.Code };
}
