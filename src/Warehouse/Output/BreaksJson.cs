using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Warehouse.Catalog;

namespace Warehouse.Output;

/// <summary>The breaks that a result lies across, as every protocol shows them beside it: <c>[{"date", "kind", "text"}]</c>.</summary>
public static class BreaksJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The array as text.</summary>
    public static string Of(ImmutableArray<FactBreak> breaks)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, breaks);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the array.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<FactBreak> breaks)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (var found in breaks)
        {
            json.WriteStartObject();
            json.WriteString("date", found.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("kind", found.Kind);
            json.WriteString("text", found.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
