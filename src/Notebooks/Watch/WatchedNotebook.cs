using System.Globalization;
using Notebooks.Engine;
using Notebooks.Format;
using Notebooks.Run;
using Notebooks.Scope;

namespace Notebooks.Watch;

/// <summary>
/// A notebook that is run again and again while it is being written: what stands before the first changed cell keeps its outputs and its
/// state, from there on all is run. A cell that changes what an earlier one set changes it again each time.
/// </summary>
internal sealed class WatchedNotebook(IWarehouse warehouse, RunOptions options)
{
    private readonly List<RanCell> _ran = [];
    private NotebookScope _scope = new(warehouse);
    private NotebookSession? _session;

    /// <summary>Runs what has to be run; a failed cell ends it.</summary>
    /// <exception cref="NotebookException">A parameter does not fit.</exception>
    internal async Task<WatchedRun> RunAsync(Notebook notebook, CancellationToken cancellationToken)
    {
        var executed = notebook.Clone();
        ParameterCell.Inject(executed, options.Parameters);
        var cells = executed.Cells.Where(CellRun.IsRun).ToList();
        var kept = Keep(cells);
        var run = new CellRun(_session!, kept);
        RunFailure? failure = null;
        for (var i = kept; i < cells.Count && failure is null; i++)
        {
            failure = await NotebookRunner.RunCellAsync(run, cells[i], NumberOf(executed, cells[i]), options.CellLimit, cancellationToken);
            if (failure is null)
                _ran.Add(new RanCell(RanCell.KeyOf(cells[i]), cells[i], _session!.State));
        }

        return new WatchedRun(executed, failure, _ran.Count - kept + (failure is null ? 0 : 1), cells.Count);
    }

    // Puts the outputs of unchanged cells into their places and the state back to where it was behind the last of them.
    private int Keep(List<Cell> cells)
    {
        var kept = cells.Zip(_ran).TakeWhile(p => RanCell.KeyOf(p.First) == p.Second.Key).Count();
        if (kept == 0 || cells.Take(kept + 1).Skip(kept).Any(ParameterCell.IsParameters))
            kept = Forget();
        _ran.RemoveRange(kept, _ran.Count - kept);
        if (kept > 0)
            _session!.State = _ran[^1].State;
        foreach (var (cell, ran) in cells.Take(kept).Zip(_ran))
            cell.TakeResults(ran.Cell);
        return kept;
    }

    private int Forget()
    {
        _scope = new NotebookScope(warehouse) { Role = options.Role, AsOf = options.AsOf };
        _session = new NotebookSession(_scope);
        return 0;
    }

    private static int NumberOf(Notebook notebook, Cell cell) => notebook.Cells.TakeWhile(c => c.Id != cell.Id).Count() + 1;

    /// <summary>A cell that has run, what it was, and the state behind it.</summary>
    private sealed record RanCell(string Key, Cell Cell, object? State)
    {
        internal static string KeyOf(Cell cell) => string.Create(CultureInfo.InvariantCulture, $"{cell.Kind} {string.Join(' ', cell.Tags)}\n{CellRun.SourceOf(cell)}");
    }
}

/// <summary>What a run of a watched notebook came to.</summary>
/// <param name="Notebook">The executed copy.</param>
/// <param name="Failure">Which cell failed; null when none.</param>
/// <param name="Ran">How many cells were run this time.</param>
/// <param name="Cells">How many cells there are to run.</param>
internal sealed record WatchedRun(Notebook Notebook, RunFailure? Failure, int Ran, int Cells);
