using System.Collections.Immutable;
using System.Globalization;
using Notebooks.Format;

namespace Notebooks.Run;

/// <summary>A notebook after a run.</summary>
/// <param name="Notebook">The executed copy, outputs included; the one that was given is untouched.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Failure">Which cell failed and why; null when all ran.</param>
public sealed record RunResult(Notebook Notebook, TimeSpan Elapsed, RunFailure? Failure)
{
    /// <summary>
    /// The tables of the snapshot that its cells read, in C# and SQL, through whatever they asked: when none of them has changed, a run
    /// of the same notebook with the same parameters brings forth the same.
    /// </summary>
    public ImmutableSortedSet<string> Tables { get; init; } = [];
}

/// <summary>The cell that ended a run.</summary>
/// <param name="Cell">Its number in the notebook, from 1.</param>
/// <param name="CellId">Its id.</param>
/// <param name="Line">Line in the cell, from 1; null when it is not known.</param>
/// <param name="Message">What went wrong.</param>
public sealed record RunFailure(int Cell, string CellId, int? Line, string Message)
{
    /// <summary>A line that names the place.</summary>
    public string Describe(string notebook) => Line is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"{notebook}, cell {Cell}, line {line}: {Message}")
        : string.Create(CultureInfo.InvariantCulture, $"{notebook}, cell {Cell}: {Message}");
}
