using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Warehouse.Sql;

namespace Warehouse.Output;

/// <summary>The definitions that a result goes by, as every protocol shows them beside it: <c>[{"name", "measure", "version"}]</c>.</summary>
public static class DefinitionsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The array as text.</summary>
    public static string Of(ImmutableArray<Definition> definitions)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, definitions);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the array.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Definition> definitions)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (var definition in definitions)
        {
            json.WriteStartObject();
            json.WriteString("name", definition.Alias);
            json.WriteString("measure", definition.Measure);
            json.WriteString("version", definition.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
