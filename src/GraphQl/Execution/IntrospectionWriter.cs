using System.Text.Json;
using GraphQl.Errors;
using GraphQl.Types;

namespace GraphQl.Execution;

/// <summary>Parts of a schema to JSON, as far as they were selected. As deep as the selection, which validation limits.</summary>
internal sealed class IntrospectionWriter(Schema schema, Utf8JsonWriter writer, int mostValues)
{
    private readonly IntrospectionFields _fields = new(schema);
    private int _values;

    public void Write(object? value, SelectedField field)
    {
        CountOne(field);
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            case IEnumerable<object> items:
                WriteList(items, field);
                break;
            default:
                WriteObject(value, field);
                break;
        }
    }

    private void WriteList(IEnumerable<object> items, SelectedField field)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Write(item, field);
        writer.WriteEndArray();
    }

    private void WriteObject(object source, SelectedField field)
    {
        writer.WriteStartObject();
        foreach (var selected in field.Selections)
        {
            writer.WritePropertyName(selected.ResponseName);
            Write(selected.Name == "__typename" ? field.Type.Name : _fields.Value(source, selected), selected);
        }
        writer.WriteEndObject();
    }

    private void CountOne(SelectedField field)
    {
        if (++_values <= mostValues)
            return;
        throw new GraphQlException(LimitErrors.Exceeded(
            "introspectionValues", mostValues, _values, $"The introspection answer has more than {mostValues} values; select less.", [field.Location]));
    }
}
