using System.Diagnostics;
using System.Text.Json;

namespace GraphQl.Errors;

/// <summary>A member of <c>extensions</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">A <see cref="string"/>, <see cref="int"/> or <see cref="long"/>.</param>
public sealed record ErrorDetail(string Name, object Value)
{
    internal void Write(Utf8JsonWriter writer)
    {
        switch (Value)
        {
            case string text:
                writer.WriteString(Name, text);
                break;
            case int number:
                writer.WriteNumber(Name, number);
                break;
            case long number:
                writer.WriteNumber(Name, number);
                break;
            default:
                throw new UnreachableException($"An error detail is a text or a number, not {Value.GetType().Name}.");
        }
    }
}
