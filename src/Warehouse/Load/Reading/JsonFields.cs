using System.Text.Json;

namespace Warehouse.Load.Reading;

/// <summary>
/// Walks over the values of one JSON element: nested objects become names such as <c>location.latitude</c>, arrays stay JSON text. A GeoJSON
/// feature gives its properties and <c>geometry</c>, which stays JSON text.
/// </summary>
internal ref struct JsonFields
{
    private const int MaxDepth = 8;

    private readonly ReadOnlySpan<byte> _element;
    private readonly bool _isFeature;

    /// <summary>An element.</summary>
    /// <param name="element">An object, as JSON.</param>
    /// <param name="isFeature">Take it for a GeoJSON feature.</param>
    public JsonFields(ReadOnlySpan<byte> element, bool isFeature)
    {
        _element = element;
        _isFeature = isFeature;
    }

    /// <summary>Whether an element is a GeoJSON feature.</summary>
    public static bool IsFeature(ReadOnlySpan<byte> element)
    {
        var reader = new Utf8JsonReader(element);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            if (reader.Read() && isType)
                return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("Feature"u8);
            reader.Skip();
        }

        return false;
    }

    /// <summary>Tells every value: its name, the reader that stands on it, and its JSON text.</summary>
    public readonly void Tell(IJsonSink sink)
    {
        var reader = new Utf8JsonReader(_element);
        reader.Read();
        if (_isFeature)
            TellFeature(ref reader, sink);
        else
            TellObject(ref reader, "", 1, sink);
    }

    private readonly void TellFeature(ref Utf8JsonReader reader, IJsonSink sink)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "properties" && reader.TokenType == JsonTokenType.StartObject)
                TellObject(ref reader, "", 1, sink);
            else if (name == "geometry")
                TellWhole(ref reader, name, sink);
            else
                reader.Skip();
        }
    }

    private readonly void TellObject(ref Utf8JsonReader reader, string prefix, int depth, IJsonSink sink)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = prefix + reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && depth < MaxDepth)
                TellObject(ref reader, name + ".", depth + 1, sink);
            else
                TellWhole(ref reader, name, sink);
        }
    }

    private readonly void TellWhole(ref Utf8JsonReader reader, string name, IJsonSink sink)
    {
        var value = reader;
        var begin = (int)reader.TokenStartIndex;
        reader.Skip();
        sink.Take(name, ref value, _element[begin..(int)reader.BytesConsumed]);
    }
}
