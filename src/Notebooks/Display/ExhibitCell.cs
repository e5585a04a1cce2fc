using System.Collections.Immutable;

namespace Notebooks.Display;

/// <summary>A cell of an exhibit.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Value">The value of a number, not rounded.</param>
/// <param name="Unit">The unit of a number.</param>
/// <param name="Status">The status of a number.</param>
/// <param name="Reason">Why a number is null.</param>
/// <param name="Derived">Whether the number was computed from others; then the status is the worst of theirs.</param>
/// <param name="From">Indices of its origins.</param>
internal sealed record ExhibitCell(
    string Text,
    decimal? Value,
    string? Unit,
    string? Status,
    string? Reason,
    bool Derived,
    ImmutableArray<int> From)
{
    /// <summary>The status in words: what was computed from published figures is not itself published.</summary>
    internal string? StatusWords => Derived && Status is not null and not "exact" ? $"from {Status}" : Status;
}
