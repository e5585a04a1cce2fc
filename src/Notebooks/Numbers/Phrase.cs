using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Notebooks.Numbers;

/// <summary>
/// Words that keep the numbers that they tell, so that each can be followed to where it came from. Where a phrase is wanted an
/// interpolated string is one: <c>Text($"There were {burglary} offences.")</c> keeps <c>burglary</c>. In other places
/// <c>Say($"...")</c> makes one, and <c>+</c> and <see cref="Join"/> put phrases together; a <c>string</c> has lost its numbers.
/// </summary>
[InterpolatedStringHandler]
public sealed class Phrase
{
    private readonly StringBuilder _text;
    private readonly ImmutableArray<Number>.Builder _numbers;

    /// <summary>Begins an interpolated phrase; the compiler calls it.</summary>
    public Phrase(int literalLength, int formattedCount)
    {
        _text = new StringBuilder(literalLength + (formattedCount * 8));
        _numbers = ImmutableArray.CreateBuilder<Number>(formattedCount);
    }

    /// <summary>Words that tell numbers.</summary>
    public Phrase(string text, ImmutableArray<Number> numbers)
    {
        _text = new StringBuilder(text);
        _numbers = ImmutableArray.CreateBuilder<Number>(numbers.Length);
        _numbers.AddRange(numbers);
    }

    /// <summary>The words.</summary>
    public string Text => _text.ToString();

    /// <summary>The numbers that they tell, in the order of the words, each with the characters that stand there.</summary>
    public ImmutableArray<Number> Numbers => _numbers.ToImmutable();

    /// <summary>Plain words: they tell no number.</summary>
    public static implicit operator Phrase(string text) => FromString(text);

    /// <summary>One after the other.</summary>
    public static Phrase operator +(Phrase first, Phrase second) => Join("", [first, second]);

    /// <summary>Plain words: they tell no number.</summary>
    public static Phrase FromString(string text) => new(text ?? "", []);

    /// <summary>One after the other.</summary>
    public static Phrase Add(Phrase first, Phrase second) => first + second;

    /// <summary>All of them with <paramref name="separator"/> between; phrases, numbers, changes or text.</summary>
    public static Phrase Join<T>(string separator, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var joined = new Phrase(0, 0);
        var isFirst = true;
        foreach (var value in values)
        {
            joined.AppendLiteral(isFirst ? "" : separator);
            joined.AppendFormatted(value);
            isFirst = false;
        }

        return joined;
    }

    /// <summary>Words between the numbers; the compiler calls it.</summary>
    public void AppendLiteral(string literal) => _text.Append(literal);

    /// <summary>What stands in a hole; the compiler calls it.</summary>
    public void AppendFormatted<T>(T value) => Append(value is null ? FromString("") : Of(value));

    /// <summary>What stands in a hole with a format of its own, such as a day; the compiler calls it.</summary>
    public void AppendFormatted<T>(T value, string format) =>
        Append(value is IFormattable formattable ? FromString(formattable.ToString(format, CultureInfo.InvariantCulture)) : value is null ? FromString("") : Of(value));

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>A change with the verdict: "rose by 45.8%, more than chance".</summary>
    internal static Phrase Short(Change change) => WithChance(change, change.ShortWords);

    /// <summary>What a value says in a sentence.</summary>
    internal static Phrase Of(object value) => value switch
    {
        Phrase phrase => phrase,
        Number number => new Phrase(number.ToString(), [number]),
        Change change => Short(change),
        MeasureValue measured => Of(measured.Number),
        DateOnly day => FromString(DateText.Long(day)),
        IFormattable other => FromString(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => FromString(value.ToString() ?? ""),
    };

    internal static Phrase WithChance(Change change, Phrase words) =>
        change.ChanceWords.Length == 0 ? words : $"{words}, {change.ChanceWords}";

    private void Append(Phrase phrase)
    {
        _text.Append(phrase._text);
        _numbers.AddRange(phrase._numbers);
    }
}
