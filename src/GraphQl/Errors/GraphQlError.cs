using System.Collections.Immutable;
using System.Text.Json;

namespace GraphQl.Errors;

/// <summary>
/// An error as a GraphQL response shows it (https://spec.graphql.org/September2025/#sec-Errors).
/// </summary>
/// <param name="Code">One of <see cref="ErrorCode"/>, or a code of the program that executes the request.</param>
/// <param name="Message">What is wrong and what to do next, for the developer of the client.</param>
/// <param name="Locations">Where in the document; empty when there is no such place.</param>
public sealed record GraphQlError(string Code, string Message, ImmutableArray<SourceLocation> Locations)
{
    /// <summary>Response names (<see cref="string"/>) and list indices (<see cref="int"/>) down to the field; empty for a request error.</summary>
    public ImmutableArray<object> Path { get; init; } = [];

    /// <summary>Further members of <c>extensions</c>, beside <c>code</c>: texts and numbers only.</summary>
    public ImmutableArray<ErrorDetail> Details { get; init; } = [];

    /// <summary>Writes the error as one JSON object.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, Message);
        WriteLocations(writer);
        WritePath(writer);
        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, Code);
        foreach (var detail in Details)
            detail.Write(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteLocations(Utf8JsonWriter writer)
    {
        if (Locations.IsEmpty)
            return;
        writer.WriteStartArray("locations"u8);
        foreach (var location in Locations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, location.Line);
            writer.WriteNumber("column"u8, location.Column);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private void WritePath(Utf8JsonWriter writer)
    {
        if (Path.IsEmpty)
            return;
        writer.WriteStartArray("path"u8);
        foreach (var segment in Path)
        {
            if (segment is int index)
                writer.WriteNumberValue(index);
            else
                writer.WriteStringValue((string)segment);
        }
        writer.WriteEndArray();
    }
}
