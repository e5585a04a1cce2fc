using System.Globalization;

namespace Notebooks.Numbers;

/// <summary>A cell: text, or a number with its status and origin.</summary>
/// <param name="Text">The text of a cell that is no number; null in a number cell.</param>
/// <param name="Number">The number; null in a text cell.</param>
public sealed record TableCell(string? Text, Number? Number)
{
    /// <summary>As it is shown.</summary>
    public override string ToString() => Number?.ToString() ?? Text ?? "";

    internal static TableCell Of(object? value) => value switch
    {
        null => new TableCell("", null),
        Number number => new TableCell(null, number),
        Change change => new TableCell(null, change.Number),
        DateOnly date => new TableCell(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null),
        IFormattable formattable => new TableCell(formattable.ToString(null, CultureInfo.InvariantCulture), null),
        _ => new TableCell(value.ToString(), null),
    };
}
