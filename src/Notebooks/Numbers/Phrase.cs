using System.Collections.Immutable;
using System.Globalization;

namespace Notebooks.Numbers;

/// <summary>Words about numbers that keep the numbers: a sentence that shows them can say where each came from.</summary>
/// <param name="Text">The words.</param>
/// <param name="Numbers">The numbers that they tell.</param>
public sealed record Phrase(string Text, ImmutableArray<Number> Numbers)
{
    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>A change with the verdict: "rose by 45.8%, more than chance".</summary>
    internal static Phrase Short(Change change) => Of(change, change.ShortWords);

    /// <summary>What a value says in a sentence.</summary>
    internal static Phrase Of(object value) => value switch
    {
        Phrase phrase => phrase,
        Number number => new Phrase(number.ToString(), [number]),
        Change change => Short(change),
        MeasureValue measured => Of(measured.Number),
        DateOnly day => new Phrase(DateText.Long(day), []),
        IFormattable other => new Phrase(other.ToString(null, CultureInfo.InvariantCulture), []),
        _ => new Phrase(value.ToString() ?? "", []),
    };

    internal static Phrase Of(Change change, string words) =>
        new(change.ChanceWords.Length == 0 ? words : $"{words}, {change.ChanceWords}", [change.Now, change.Before]);
}
