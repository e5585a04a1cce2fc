using System.Collections.Immutable;
using System.IO.Pipelines;
using Warehouse.Snapshots;

namespace Warehouse.Output;

/// <summary>
/// Carries rows from the engine's vectors to a pipe: a short run of rows is encoded column by column, put together row by row, and
/// flushed before the next, so that memory stays the same however many rows there are and a slow client slows the query down.
/// </summary>
internal sealed class RowPump(
    RowChunks reader,
    PipeWriter output,
    RowShape shape,
    IReadOnlyList<(int Ordinal, Frame Frame)> columns,
    TextStyle style,
    RowOptions options)
{
    private const int MaxRows = 256;
    private const int RunBytes = 32 * 1024;

    private readonly CellEncoder?[] encoders = new CellEncoder?[columns.Count];
    private readonly CellBuffer[] cells = [.. columns.Select(_ => new CellBuffer(MaxRows))];
    private ImmutableArray<object?> lastValues = [];
    private long written;
    private int rowBytes = RunBytes / 64;
    private bool? hasChunk;

    /// <summary>Reads the first rows, so that an error of the engine comes before anything is written; gives whether there are any.</summary>
    public async ValueTask<bool> PrepareAsync(CancellationToken cancellation) =>
        hasChunk ??= await reader.ReadChunkAsync(cancellation);

    /// <summary>Writes all rows, up to the limit.</summary>
    public async ValueTask<WrittenRows> WriteAsync(CancellationToken cancellation)
    {
        var limit = options.Limit ?? long.MaxValue;
        for (var more = await PrepareAsync(cancellation); more; more = await reader.ReadChunkAsync(cancellation))
        {
            var rows = (int)Math.Min(reader.ChunkRows, limit - written);
            await WriteChunkAsync(rows, cancellation);
            if (rows < reader.ChunkRows)
            {
                return new WrittenRows(written, HasMore: true, lastValues);
            }
        }

        return new WrittenRows(written, HasMore: false, lastValues);
    }

    private async ValueTask WriteChunkAsync(int rows, CancellationToken cancellation)
    {
        for (var start = 0; start < rows;)
        {
            var count = Math.Min(Math.Clamp(RunBytes / rowBytes, 1, MaxRows), rows - start);
            WriteRun(start, count);
            start += count;
            var flushed = await output.FlushAsync(cancellation);
            if (flushed.IsCompleted)
            {
                throw new OperationCanceledException("Nobody reads the result any more.");
            }
        }

        if (rows > 0)
        {
            RememberLast(rows - 1);
        }
    }

    private void WriteRun(int start, int count)
    {
        var size = count * shape.Overhead;
        for (var i = 0; i < cells.Length; i++)
        {
            var vector = reader.GetVector(columns[i].Ordinal);
            var encoder = encoders[i] ??= CellEncoders.For(vector, columns[i].Frame, style);
            cells[i].Clear();
            encoder.Encode(vector, start, count, cells[i]);
            size = checked(size + cells[i].Length);
        }

        var destination = output.GetSpan(size);
        var length = 0;
        for (var row = 0; row < count; row++)
        {
            length += shape.Write(cells, row, written == 0, destination[length..]);
            written++;
        }

        output.Advance(length);
        rowBytes = Math.Max(1, length / count);
    }

    private void RememberLast(int row)
    {
        if (!options.LastValuesOf.IsEmpty)
        {
            lastValues = [.. options.LastValuesOf.Select(ordinal => ValueOf(ordinal, row))];
        }
    }

    private object? ValueOf(int ordinal, int row) => reader.GetVector(ordinal).GetValue(row) switch
    {
        DBNull => null,
        var value => value,
    };
}
