using System.Collections.Immutable;
using Notebooks.Numbers;

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
    /// <summary>The lower end of a number's interval.</summary>
    public decimal? Lower { get; init; }

    /// <summary>The upper end of a number's interval.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Where the number stands in the answer of its query.</summary>
    public AnswerCell? Cell { get; init; }

    /// <summary>How the number was computed from others.</summary>
    public ExhibitDerivation? Derivation { get; init; }

    /// <summary>The status in words: what was computed from published figures is not itself published.</summary>
    internal string? StatusWords => Derived && Status is not null and not "exact" ? $"from {Status}" : Status;

    /// <summary>A number as it is kept; <paramref name="index"/> numbers the origins of its exhibit.</summary>
    internal static ExhibitCell Of(Number number, Dictionary<Origin, int> index) => Of(number, index, number.InFull().Text);

    /// <summary>A number that is shown as <paramref name="text"/>.</summary>
    internal static ExhibitCell Of(Number number, Dictionary<Origin, int> index, string text) =>
        new(text, number.Value, number.Unit, number.Status, number.Reason, number.IsDerived, [.. number.Origins.Select(o => index[o])])
        {
            Lower = number.Lower,
            Upper = number.Upper,
            Cell = number.Cell,
            Derivation = ExhibitDerivation.Of(number.Derivation, index),
        };

    /// <summary>Text as it is kept.</summary>
    internal static ExhibitCell Of(string text) => new(text, null, null, null, null, false, []);
}
