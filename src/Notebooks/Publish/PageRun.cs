using System.Collections.Immutable;
using System.Globalization;
using Notebooks.Run;
using Notebooks.Scope;

namespace Notebooks.Publish;

/// <summary>A notebook that was run for its page.</summary>
/// <param name="Planned">What was to be done.</param>
/// <param name="Result">What came of it.</param>
internal sealed record PageRun(PlannedPage Planned, RunResult Result)
{
    // Compiling cells takes one core, answering their queries another.
    private const int AtOnce = 2;

    internal string Name => Planned.Source.Name;

    /// <summary>Runs notebooks, two at a time, each in a session of its own.</summary>
    internal static async Task<ImmutableArray<PageRun>> RunAsync(
        ImmutableArray<PlannedPage> pages, IWarehouse warehouse, PublishOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var runs = new PageRun[pages.Length];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, pages.Length, limits, async (i, token) =>
        {
            progress?.Report($"running {pages[i].Source.Name} ({pages[i].Why})");
            var result = await NotebookRunner.RunAsync(pages[i].Source.Notebook, warehouse, Options(pages[i].Source, options), null, token);
            runs[i] = new PageRun(pages[i], result);
        });
        return [.. runs];
    }

    /// <summary>The cell that ended it; null when all ran.</summary>
    internal GateFinding? Finding() => Result.Failure is { } failure
        ? new GateFinding(
            $"{Name}.ipynb",
            string.Create(CultureInfo.InvariantCulture, $"cell {failure.Cell}{(failure.Line is { } line ? $", line {line}" : "")}"),
            failure.Message,
            $"Mend the cell; 'warehouse notebook run notebooks/{Name}.ipynb' tries it.")
        : null;

    private static RunOptions Options(NotebookSource source, PublishOptions options) => new()
    {
        Role = options.Role,
        AsOf = options.AsOf,
        CellLimit = options.CellLimit,
        Parameters = options.Parameters.Where(p => source.Parameters.ContainsKey(p.Key)).ToImmutableDictionary(),
    };
}
