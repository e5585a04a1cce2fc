using System.Globalization;
using Notebooks.Format;
using Notebooks.Publish;
using Notebooks.Scope;
using Warehouse.Snapshots;

namespace Notebooks.Watch;

/// <summary>
/// Shows a notebook as its page while it is being written: runs it, serves the page to a browser on this machine, and after each change of
/// the file runs it again from the first changed cell and has the browser load the page anew.
/// </summary>
public static class NotebookWatch
{
    /// <summary>Watches until it is cancelled.</summary>
    /// <param name="home">Names the home borough, the title and the contact.</param>
    /// <param name="snapshot">What queries are answered from; hold its lease until this ends.</param>
    /// <param name="path">The notebook.</param>
    /// <param name="options">Port, role, parameters.</param>
    /// <param name="progress">Told the address, and what was run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="IOException">The file cannot be read, or the port is taken.</exception>
    public static async Task RunAsync(
        WarehouseHome home, Snapshot snapshot, string path, WatchOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var warehouse = await SnapshotWarehouse.OpenAsync(snapshot, home.Settings.HomeBorough, options.Run.Role, cancellationToken);
        var provenance = Provenance.Of(home.Settings, snapshot.Catalogue, "", new PublishOptions { Role = options.Run.Role, AsOf = options.Run.AsOf, Parameters = options.Run.Parameters });
        await RunAsync(warehouse, provenance with { Book = await SourceBook.ReadAsync(warehouse, cancellationToken) }, path, options, progress, cancellationToken);
    }

    internal static async Task RunAsync(
        IWarehouse warehouse, Provenance provenance, string path, WatchOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        using var file = new FileChanges(path);
        using var page = new WatchedPage(Path.GetFileNameWithoutExtension(path), Path.GetDirectoryName(Path.GetFullPath(path))!, options.Node);
        var versions = new PageVersions();
        using var server = WatchServer.Start(options.Port, page, versions);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var serving = server.RunAsync(end.Token);
        progress.Report($"{server.Address} shows {Path.GetFileName(path)}; Ctrl+C ends it");
        try
        {
            var notebook = new WatchedNotebook(warehouse, options.Run);
            for (var text = file.Text; ; text = await file.NextAsync(cancellationToken))
            {
                progress.Report(await RefreshAsync(notebook, page, provenance, text, cancellationToken));
                versions.Advance();
            }
        }
        finally
        {
            await end.CancelAsync();
            await serving;
        }
    }

    // What is wrong with the notebook is shown in the page; its author is at work on it.
    private static async Task<string> RefreshAsync(WatchedNotebook notebook, WatchedPage page, Provenance provenance, string text, CancellationToken cancellationToken)
    {
        try
        {
            var run = await notebook.RunAsync(Notebook.Parse(text, "notebook"), cancellationToken);
            await page.MakeAsync(run, provenance, cancellationToken);
            return page.Problem ?? string.Create(CultureInfo.InvariantCulture, $"ran {run.Ran} of {run.Cells} cells");
        }
        catch (NotebookException e)
        {
            return page.Problem = e.Message;
        }
    }
}
