using System.Globalization;
using System.Text;
using GraphQl.Types;

namespace QueryApi.GraphQl.Plans;

/// <summary>Coerced arguments as a text that is the same whenever they mean the same.</summary>
internal static class CanonicalText
{
    public static void Append(StringBuilder text, InputObject arguments, Predicate<string> counts)
    {
        text.Append('{');
        foreach (var (name, value) in arguments.Fields.Where(f => counts(f.Key)))
        {
            text.Append(name).Append(':');
            Append(text, value);
            text.Append(';');
        }

        text.Append('}');
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case InputObject nested:
                Append(text, nested, _ => true);
                break;
            case string word:
                // With its length, so that no text can look like structure.
                text.Append(CultureInfo.InvariantCulture, $"{word.Length}\"{word}\"");
                break;
            case IReadOnlyList<object?> items:
                text.Append('[');
                foreach (var item in items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(value is IFormattable formattable ? formattable.ToString(value is DateOnly or DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture) : value);
                break;
        }
    }
}
