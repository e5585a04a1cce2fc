using System.Diagnostics;
using System.Globalization;
using Notebooks.Engine;
using Notebooks.Format;
using Notebooks.Scope;
using Warehouse.Snapshots;

namespace Notebooks.Run;

/// <summary>Runs a notebook without a client: its cells in order, in a fresh session, until one fails.</summary>
public static class NotebookRunner
{
    // After its time a cell is cancelled; code that neither awaits nor queries cannot be stopped and is left behind.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Runs a notebook against one snapshot.</summary>
    /// <param name="notebook">Stays as it is; the result has the executed copy.</param>
    /// <param name="home">Names the home borough.</param>
    /// <param name="snapshot">What queries are answered from; hold its lease until this ends.</param>
    /// <param name="options">Role, day, parameters, time limit.</param>
    /// <param name="progress">Told which cell runs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="NotebookException">A parameter does not fit.</exception>
    public static async Task<RunResult> RunAsync(
        Notebook notebook, WarehouseHome home, Snapshot snapshot, RunOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var warehouse = await SnapshotWarehouse.OpenAsync(snapshot, home.Settings.HomeBorough, options.Role, cancellationToken);
        return await RunAsync(notebook, warehouse, options, progress, cancellationToken);
    }

    internal static async Task<RunResult> RunAsync(
        Notebook notebook, IWarehouse warehouse, RunOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var executed = notebook.Clone();
        ParameterCell.Inject(executed, options.Parameters);
        var scope = new NotebookScope(warehouse) { Role = options.Role, AsOf = options.AsOf };
        var cells = new CellRun(new NotebookSession(scope));
        RunFailure? failure = null;
        for (var i = 0; i < executed.Cells.Count && failure is null; i++)
        {
            progress?.Report(string.Create(CultureInfo.InvariantCulture, $"cell {i + 1} of {executed.Cells.Count}"));
            failure = await RunCellAsync(cells, executed.Cells[i], i + 1, options.CellLimit, cancellationToken);
        }

        return new RunResult(executed, watch.Elapsed, failure) { Tables = scope.TablesRead };
    }

    /// <summary>Runs a cell within its time; null when it went well.</summary>
    internal static async Task<RunFailure?> RunCellAsync(CellRun cells, Cell cell, int number, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"cell {number}");
            var run = Task.Run(() => cells.RunAsync(cell, name, time.Token), CancellationToken.None);
            return await run.WaitAsync(limit + Grace, cancellationToken) is { } error ? new RunFailure(number, cell.Id, error.Line, $"{error.Name}: {error.Message}") : null;
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            var seconds = limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return new RunFailure(number, cell.Id, null, $"The cell took longer than {seconds} seconds. Narrow its queries, or raise the limit.");
        }
    }
}
