using DuckDb;
using Warehouse.Load.Keys;
using Warehouse.Load.Layouts;
using Warehouse.Load.Mending;
using Warehouse.Snapshots;

namespace Warehouse.Load;

/// <summary>Loads publishers' files into the ledger of a home: recognises each by its content, stages and checks it, books one batch a table.</summary>
public sealed class Loader
{
    private readonly WarehouseHome _home;
    private readonly ProjectFiles _files;
    private readonly IReadOnlyList<Layout> _layouts;
    private readonly TimeProvider _clock;
    private readonly RecordKeySecret _secret;

    /// <summary>A loader for a home.</summary>
    /// <param name="home">Whose ledger to load into.</param>
    /// <param name="files">Where the staging SQL and the reference tables are.</param>
    public Loader(WarehouseHome home, ProjectFiles files)
        : this(home, files, LayoutList.All, TimeProvider.System)
    {
    }

    internal Loader(WarehouseHome home, ProjectFiles files, IReadOnlyList<Layout> layouts, TimeProvider clock, RecordKeySecret? secret = null)
    {
        _home = home;
        _files = files;
        _layouts = layouts;
        _clock = clock;
        _secret = secret ?? RecordKeySecret.OfAccount();
    }

    /// <summary>Loads files, and every file below folders. A file is booked whole or not at all; what is wrong with one does not stop the others.</summary>
    /// <param name="paths">Files, folders and archives.</param>
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
            var reading = new FileIntake(
                new Intake(_home, ledger, _secret, options, progress, cancellationToken),
                new MendedIntake(ledger, _layouts, options, progress, cancellationToken),
                _layouts,
                _home.TemporaryFolder,
                cancellationToken);
            return new LoadReport([.. FileList.Expand(paths).SelectMany(f => reading.Load(f))], options.DryRun);
        }
        catch (DuckDBException e) when (EngineFailure.IsOfDisk(e))
        {
            throw EngineFailure.OfDisk(e);
        }
    }
}
