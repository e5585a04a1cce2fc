using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DuckDb;

namespace QueryApi.GraphQl.Plans;

/// <summary>One value of the reader's current chunk as JSON, without boxing what is frequent.</summary>
internal static class CellWriter
{
    private const int EpochDay = 719_162;
    private const int LongestWord = 64;

    public static void Write(Utf8JsonWriter json, DuckDBVector vector, int row)
    {
        if (vector.IsNull(row))
            json.WriteNullValue();
        else
            WriteValue(json, vector, row);
    }

    /// <summary>A word of the data, such as <c>borough</c>, as the enum value <c>BOROUGH</c>.</summary>
    public static void WriteWord(Utf8JsonWriter json, DuckDBVector vector, int row)
    {
        if (vector.IsNull(row))
        {
            json.WriteNullValue();
            return;
        }

        var word = TextOf(vector, row);
        Span<byte> upper = stackalloc byte[LongestWord];
        Ascii.ToUpper(word, upper, out var length);
        json.WriteStringValue(upper[..length]);
    }

    private static void WriteValue(Utf8JsonWriter json, DuckDBVector vector, int row)
    {
        switch (vector.Type)
        {
            case DuckDBType.Varchar or DuckDBType.Enum:
                json.WriteStringValue(TextOf(vector, row));
                break;
            case DuckDBType.Boolean:
                json.WriteBooleanValue(vector.Values<byte>()[row] != 0);
                break;
            case DuckDBType.Integer:
                json.WriteNumberValue(vector.Values<int>()[row]);
                break;
            case DuckDBType.BigInt:
                json.WriteNumberValue(vector.Values<long>()[row]);
                break;
            case DuckDBType.Double:
                WriteDouble(json, vector.Values<double>()[row]);
                break;
            case DuckDBType.Date:
                WriteDate(json, vector.Values<int>()[row]);
                break;
            default:
                WriteRare(json, vector.GetValue(row));
                break;
        }
    }

    private static ReadOnlySpan<byte> TextOf(DuckDBVector vector, int row) =>
        vector.Type == DuckDBType.Enum ? vector.EnumMembers[vector.EnumIndex(row)] : vector.Utf8(row);

    private static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }

    private static void WriteDate(Utf8JsonWriter json, int days)
    {
        Span<byte> text = stackalloc byte[10];
        DateOnly.FromDayNumber(days + EpochDay).TryFormat(text, out var length, "yyyy-MM-dd");
        json.WriteStringValue(text[..length]);
    }

    private static void WriteRare(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case decimal number:
                // Without the zeros that only the scale of the column adds.
                json.WriteNumberValue(number / 1.0000000000000000000000000000m);
                break;
            case DateTime moment:
                json.WriteStringValue(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
                break;
            case DateTimeOffset moment:
                json.WriteStringValue(moment.UtcDateTime);
                break;
            case IConvertible number:
                json.WriteNumberValue(number.ToInt64(System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                throw new UnreachableException($"No column of the catalogue gives a {value.GetType().Name}.");
        }
    }
}
