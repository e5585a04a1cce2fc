using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GraphQl.Execution;
using QueryApi.GraphQl.Http;
using Warehouse.Catalog;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>
/// A page of groups or facts. The rows are read once whatever is asked of them; a list waits in a buffer, since what is asked before it,
/// such as where the page ends, is only known after it.
/// </summary>
internal sealed class ConnectionPlan(SelectedField field, ConnectionQuery query, ImmutableArray<RowList> lists) : FieldPlan(field)
{
    public override ImmutableArray<FactBreak> Breaks => query.Rows?.Breaks ?? [];

    public override ImmutableArray<Definition> Definitions => query.Rows?.Definitions ?? [];

    public override async Task WriteAsync(Utf8JsonWriter json, Snapshot snapshot, CancellationToken cancellation)
    {
        var buffers = lists.ToDictionary(l => l.Field, _ => new ReplyBuffer(GraphQlLimits.ReplyBytes));
        try
        {
            var page = query.Rows is null ? default : await ReadAsync(query.Rows, buffers, snapshot, cancellation);
            var total = query.Count is null ? 0 : await CountAsync(query.Count, snapshot, cancellation);
            json.WriteStartObject();
            foreach (var part in Field.Selections)
            {
                json.WritePropertyName(part.ResponseName);
                WritePart(json, part, buffers, page, total);
            }

            json.WriteEndObject();
        }
        finally
        {
            foreach (var buffer in buffers.Values)
                buffer.Dispose();
        }
    }

    private async Task<PageEnds> ReadAsync(
        Statement statement, Dictionary<SelectedField, ReplyBuffer> buffers, Snapshot snapshot, CancellationToken cancellation)
    {
        await using var result = await snapshot.QueryAsync(statement, cancellation);
        var writers = lists.Select(l => (l.Slots, Json: new Utf8JsonWriter(buffers[l.Field], JsonStyle.Options))).ToArray();
        Array.ForEach(writers, w => w.Json.WriteStartArray());
        var ends = new PageEnds(row => Cursor.Of(result.Reader, row, statement, snapshot.Number, query.Mark));
        var rows = new RowWriter(result.Reader, ends.CursorOf);
        while (await result.Reader.ReadChunkAsync(cancellation))
        {
            var count = Math.Min(result.Reader.ChunkRows, query.First - ends.Count);
            ends.Add(count, hasMore: count < result.Reader.ChunkRows);
            for (var row = 0; row < count; row++)
                Array.ForEach(writers, w => rows.Write(w.Json, w.Slots, row));
        }

        foreach (var (_, writer) in writers)
        {
            writer.WriteEndArray();
            await writer.DisposeAsync();
        }

        return ends;
    }

    private static async Task<long> CountAsync(Statement statement, Snapshot snapshot, CancellationToken cancellation)
    {
        await using var result = await snapshot.QueryAsync(statement, cancellation);
        return await result.Reader.ReadAsync(cancellation) ? result.Reader.GetInt64(0) : throw new UnreachableException("A count gave no row.");
    }

    private void WritePart(Utf8JsonWriter json, SelectedField part, Dictionary<SelectedField, ReplyBuffer> buffers, PageEnds? page, long total)
    {
        switch (part.Name)
        {
            case RowSelection.TypeName:
                json.WriteStringValue(part.ParentType.Name);
                break;
            case "totalCount":
                json.WriteNumberValue(total);
                break;
            case "pageInfo":
                WritePageInfo(json, part, page!);
                break;
            default:
                json.WriteRawValue(buffers[part].Content, skipInputValidation: true);
                break;
        }
    }

    private void WritePageInfo(Utf8JsonWriter json, SelectedField info, PageEnds page)
    {
        json.WriteStartObject();
        foreach (var part in info.Selections)
        {
            json.WritePropertyName(part.ResponseName);
            switch (part.Name)
            {
                case "hasNextPage":
                    json.WriteBooleanValue(page.HasMore);
                    break;
                case "hasPreviousPage":
                    json.WriteBooleanValue(query.IsContinued);
                    break;
                case "startCursor":
                    json.WriteStringValue(page.Start);
                    break;
                case "endCursor":
                    json.WriteStringValue(page.End);
                    break;
                default:
                    json.WriteStringValue(part.ParentType.Name);
                    break;
            }
        }

        json.WriteEndObject();
    }
}

/// <summary>The queries of a page.</summary>
/// <param name="Rows">The page and one row more, which tells whether there is another; null when no row is asked for.</param>
/// <param name="Count">How many rows there are on all pages; null when that is not asked for.</param>
/// <param name="First">The most rows on the page.</param>
/// <param name="IsContinued">Whether the page goes on behind another.</param>
/// <param name="Mark">What its cursors are marked with.</param>
internal sealed record ConnectionQuery(Statement? Rows, Statement? Count, int First, bool IsContinued, string Mark);

/// <summary>One of the lists of a page: its nodes, or its edges.</summary>
internal sealed record RowList(SelectedField Field, ImmutableArray<Slot> Slots);

/// <summary>Where a page begins and ends.</summary>
internal sealed class PageEnds(Func<int, string> cursorOf)
{
    public Func<int, string> CursorOf => cursorOf;

    public int Count { get; private set; }

    public bool HasMore { get; private set; }

    public string? Start { get; private set; }

    public string? End { get; private set; }

    /// <summary>Takes the first rows of the current chunk onto the page.</summary>
    public void Add(int count, bool hasMore)
    {
        HasMore |= hasMore;
        if (count == 0)
            return;
        Start ??= cursorOf(0);
        End = cursorOf(count - 1);
        Count += count;
    }
}
