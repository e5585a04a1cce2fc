using System.Collections.Immutable;
using Notebooks.Display;

namespace Notebooks.Engine;

/// <summary>What a cell brought forth.</summary>
/// <param name="Displayed">What it showed, in order.</param>
/// <param name="Value">The value of its last expression, as it is shown; null when there is none.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
public sealed record CellResult(ImmutableArray<DisplayBundle> Displayed, DisplayBundle? Value, CellError? Error);
