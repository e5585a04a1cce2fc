using Notebooks.Engine;
using Notebooks.Format;

namespace Notebooks.Run;

/// <summary>Runs the cells of one notebook and writes into each what came of it.</summary>
/// <param name="session">What they run in.</param>
/// <param name="count">How many have run in it before.</param>
internal sealed class CellRun(NotebookSession session, int count = 0)
{
    private int _count = count;

    /// <summary>Whether a cell runs; others are only to be read.</summary>
    internal static bool IsRun(Cell cell) => cell.Kind == CellKind.Code || (cell.Kind == CellKind.Markdown && cell.Tags.Contains(Cell.ComputedTag));

    /// <summary>What of a cell is run.</summary>
    internal static string SourceOf(Cell cell) => cell.Kind == CellKind.Code ? cell.Source : cell.Template;

    /// <summary>Runs a cell that runs; null when it went well, or is only to be read.</summary>
    internal Task<CellError?> RunAsync(Cell cell, string name, CancellationToken cancellationToken) => cell.Kind switch
    {
        CellKind.Code => RunCodeAsync(cell, name, cancellationToken),
        CellKind.Markdown when cell.Tags.Contains(Cell.ComputedTag) => ComputeAsync(cell, name, cancellationToken),
        _ => Task.FromResult<CellError?>(null),
    };

    private async Task<CellError?> RunCodeAsync(Cell cell, string name, CancellationToken cancellationToken)
    {
        var result = await session.RunAsync(cell.Source, name, cancellationToken);
        cell.ExecutionCount = ++_count;
        if (CellCode.IsSql(cell.Source))
            cell.MarkAsSql();
        cell.ReplaceOutputs(Outputs.Of(result, _count));
        return result.Error;
    }

    private async Task<CellError?> ComputeAsync(Cell cell, string name, CancellationToken cancellationToken)
    {
        var (prose, error) = await session.ComputeAsync(cell.Template, name, cancellationToken);
        if (prose is not null)
            cell.Compute(prose.Markdown, prose.Provenance());
        return error;
    }
}
