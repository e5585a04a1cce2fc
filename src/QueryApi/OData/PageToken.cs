using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Warehouse.Query;

namespace QueryApi.OData;

/// <summary>
/// What a next link carries to go on: it names the snapshot that the first page came from, so that no row is missed or seen twice
/// when a newer one is published meanwhile. Nothing in it is trusted: its values become literals of a condition.
/// </summary>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="PageSize">Rows of a page.</param>
/// <param name="Remaining">Rows left of <c>$top</c>; null where there is none.</param>
/// <param name="After">The last row's values in the columns of the order.</param>
internal sealed record PageToken(int Snapshot, int PageSize, long? Remaining, ImmutableArray<Expression.Literal> After)
{
    public string Encode()
    {
        var wire = new Wire(Snapshot, PageSize, Remaining, [.. After.Select(TokenValue.Write)]);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(wire, TokenJson.Default.Wire));
    }

    /// <exception cref="QueryException">It is not one of ours.</exception>
    public static PageToken Decode(string text)
    {
        try
        {
            var wire = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), TokenJson.Default.Wire);
            if (wire is { Page: > 0, Rest: null or > 0, After.Length: > 0 })
                return new PageToken(wire.Snapshot, wire.Page, wire.Rest, [.. wire.After.Select(TokenValue.Read)]);
        }
        catch (Exception e) when (e is FormatException or JsonException or OverflowException)
        {
            throw Unreadable(e);
        }

        throw Unreadable(null);
    }

    private static QueryException Unreadable(Exception? inner) =>
        new(QueryErrorCode.BadValue, "This $skiptoken is not one of this service. Follow @odata.nextLink as it is, or begin again without it.", "$skiptoken", null, inner);

    internal sealed record Wire(
        [property: JsonPropertyName("s")] int Snapshot,
        [property: JsonPropertyName("p")] int Page,
        [property: JsonPropertyName("r")] long? Rest,
        [property: JsonPropertyName("a")] string?[] After);
}

[JsonSerializable(typeof(PageToken.Wire))]
internal sealed partial class TokenJson : JsonSerializerContext;
