using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>The rules of a template's rows as JSON Schema, draft 2020-12: what a single field may hold. What fields say together is checked at load.</summary>
internal static class ReturnSchema
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ReturnLayout layout)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Style))
            Write(json, layout);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ReturnLayout layout)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", layout.Title);
        json.WriteString("description", layout.Guidance);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var column in layout.Columns)
            WriteField(json, column);
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var column in layout.Columns.Where(c => !c.BlankAllowed))
            json.WriteStringValue(column.Headers[0]);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, LayoutColumn column)
    {
        json.WriteStartObject(column.Headers[0]);
        json.WriteString("description", column.Description);
        WriteType(json, column);
        WriteForm(json, column);
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, LayoutColumn column)
    {
        var type = column.Kind switch
        {
            ColumnKind.Count => "integer",
            ColumnKind.Number => "number",
            ColumnKind.Text or ColumnKind.Month or ColumnKind.Date or ColumnKind.Timestamp or ColumnKind.Quarter or ColumnKind.Period => "string",
            _ => throw new UnreachableException($"Kind {column.Kind}"),
        };
        if (!column.BlankAllowed)
        {
            json.WriteString("type", type);
            return;
        }

        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private static void WriteForm(Utf8JsonWriter json, LayoutColumn column)
    {
        if (column.Allowed is { } list)
            WriteList(json, list, column.BlankAllowed);
        else if (column.Kind == ColumnKind.Text)
            WriteText(json, column);
        else if (column.Kind == ColumnKind.Date)
            json.WriteString("format", "date");
        else if (column.Kind == ColumnKind.Month)
            json.WriteString("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
        else if (column.Kind == ColumnKind.Quarter)
            json.WriteString("pattern", "^[0-9]{4}/[0-9]{2} Q[1-4]$");
        else if (column.Kind == ColumnKind.Count)
            WriteRange(json, column);
    }

    private static void WriteList(Utf8JsonWriter json, ClosedList list, bool blankAllowed)
    {
        json.WriteStartArray("enum");
        foreach (var value in list.Values)
            json.WriteStringValue(value);
        if (blankAllowed)
            json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, LayoutColumn column)
    {
        if (!column.BlankAllowed)
            json.WriteNumber("minLength", 1);
        json.WriteNumber("maxLength", column.MaxBytes);
        if (column.Pattern is { } pattern)
            json.WriteString("pattern", pattern.Expression);
    }

    private static void WriteRange(Utf8JsonWriter json, LayoutColumn column)
    {
        json.WriteNumber("minimum", 0);
        if (column.MaxCount < long.MaxValue)
            json.WriteNumber("maximum", column.MaxCount);
    }
}
