using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using DuckDb;

namespace QueryApi.GraphQl.Plans;

/// <summary>Rows of the reader's current chunk as JSON objects.</summary>
/// <param name="reader">Where the rows are.</param>
/// <param name="cursor">The cursor of a row of the current chunk.</param>
internal sealed class RowWriter(DuckDBDataReader reader, Func<int, string> cursor)
{
    public void Write(Utf8JsonWriter json, ImmutableArray<Slot> slots, int row)
    {
        json.WriteStartObject();
        foreach (var slot in slots)
        {
            json.WritePropertyName(slot.Name);
            WriteSlot(json, slot, row);
        }

        json.WriteEndObject();
    }

    private void WriteSlot(Utf8JsonWriter json, Slot slot, int row)
    {
        switch (slot)
        {
            case Slot.Constant constant:
                json.WriteStringValue(constant.Value);
                break;
            case Slot.Cell cell:
                CellWriter.Write(json, reader.GetVector(cell.Ordinal), row);
                break;
            case Slot.Word word:
                CellWriter.WriteWord(json, reader.GetVector(word.Ordinal), row);
                break;
            case Slot.Group { Presence: { } presence } when reader.GetVector(presence).IsNull(row):
                json.WriteNullValue();
                break;
            case Slot.Group group:
                Write(json, group.Slots, row);
                break;
            case Slot.Cursor:
                json.WriteStringValue(cursor(row));
                break;
            default:
                throw new UnreachableException(slot.GetType().Name);
        }
    }
}
