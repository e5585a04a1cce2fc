using System.Text.Json;
using Warehouse.Query;

namespace QueryApi.OData;

/// <summary>The error object of OData JSON Format 4.0, section 19.</summary>
internal static class ODataErrorBody
{
    public static byte[] Of(RefusalException refusal) => Of(refusal.Code, refusal.Message, refusal.Target, null, null);

    public static byte[] Of(QueryException error) => Of(error.Code.ToString(), error.Message, error.Target, error.Position, error.Reason);

    private static byte[] Of(string code, string message, string? target, int? position, string? reason)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            WriteItem(writer, code, message, target);
            writer.WriteStartArray("details");
            if (position is { } offset)
                WriteDetail(writer, "Position", $"The fault is at character {offset + 1} of {target}.", target);
            if (reason is not null)
                WriteDetail(writer, "Reason", reason, target);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteDetail(Utf8JsonWriter writer, string code, string message, string? target)
    {
        writer.WriteStartObject();
        WriteItem(writer, code, message, target);
        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, string code, string message, string? target)
    {
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        if (target is not null)
            writer.WriteString("target", target);
    }
}
