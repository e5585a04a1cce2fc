using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DuckDb;
using GraphQl.Execution;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>
/// Where a page ends: the values of the order's columns in its last row, with the snapshot and a mark of the question, so that a cursor
/// of another question or of older data is refused instead of giving a wrong page. Opaque to clients.
/// </summary>
internal static class Cursor
{
    private const int MarkBytes = 8;

    /// <summary>The cursor of a row of the reader's current chunk.</summary>
    public static string Of(DuckDBDataReader reader, int row, Statement statement, int snapshot, string mark)
    {
        var bytes = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            json.WriteNumberValue(snapshot);
            json.WriteStringValue(mark);
            foreach (var column in statement.Order)
                CellWriter.Write(json, reader.GetVector(column.Ordinal), row);
            json.WriteEndArray();
        }

        return Base64Url.EncodeToString(bytes.WrittenSpan);
    }

    /// <summary>The values that a cursor carries, for the order of the statement.</summary>
    public static ImmutableArray<Expression.Literal> Read(string text, Statement statement, int snapshot, string mark, SelectedField field)
    {
        if (Parse(text) is not [{ ValueKind: JsonValueKind.Number } number, { ValueKind: JsonValueKind.String } marked, .. var values]
            || !number.TryGetInt32(out var then)
            || marked.GetString() != mark
            || values.Length != statement.Order.Length)
        {
            throw PlanErrors.BadCursor(field);
        }

        return then == snapshot
            ? [.. values.Zip(statement.Order, (value, column) => Literal(value, statement.Columns[column.Ordinal].Type, field))]
            : throw PlanErrors.OldCursor(field, then, snapshot);
    }

    /// <summary>A mark of everything that decides which rows there are and in which order.</summary>
    public static string Mark(SelectedField root, SelectedField page)
    {
        var text = new StringBuilder(root.Name);
        CanonicalText.Append(text, root.Arguments, _ => true);
        text.Append(page.Name);
        CanonicalText.Append(text, page.Arguments, name => name is not ("first" or "after"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, MarkBytes));
    }

    private static JsonElement[] Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            return document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray().Select(e => e.Clone())] : [];
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return [];
        }
    }

    private static Expression.Literal Literal(JsonElement value, ColumnType type, SelectedField field) =>
        value.ValueKind == JsonValueKind.Null
            ? new Expression.Literal(null, type)
            : new Expression.Literal(Value(value, type) ?? throw PlanErrors.BadCursor(field), type);

    private static object? Value(JsonElement value, ColumnType type) => (type, value.ValueKind) switch
    {
        (ColumnType.String, JsonValueKind.String) => value.GetString(),
        (ColumnType.Boolean, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (ColumnType.Int32, JsonValueKind.Number) => value.TryGetInt32(out var number) ? number : null,
        (ColumnType.Int64, JsonValueKind.Number) => value.TryGetInt64(out var number) ? number : null,
        (ColumnType.Decimal, JsonValueKind.Number) => value.TryGetDecimal(out var number) ? number : null,
        (ColumnType.Double, JsonValueKind.Number) => value.TryGetDouble(out var number) ? number : null,
        (ColumnType.Date, JsonValueKind.String) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out var date) ? date : null,
        (ColumnType.DateTimeOffset, JsonValueKind.String) =>
            DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null,
        _ => null,
    };
}
