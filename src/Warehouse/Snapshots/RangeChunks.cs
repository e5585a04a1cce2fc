using DuckDb;
using Warehouse.Sql;

namespace Warehouse.Snapshots;

/// <summary>The rows of a long page, a range of the key after the other on one connection.</summary>
internal sealed class RangeChunks(DuckDBConnection connection, KeyRanges ranges) : RowChunks
{
    // Rows to sort at once: enough that a statement's own cost does not count, few enough to stay in the processor's memory.
    private const long TargetRows = 50_000;
    private const long SmallestSpan = 8_000;
    private const long LargestSpan = 4_000_000;

    private long after = ranges.After;
    private long span = Math.Clamp(2 * (ranges.Top ?? TargetRows), SmallestSpan, TargetRows);
    private long skip = ranges.Skip;
    private long? left = ranges.Top;
    private long rangeRows;
    private DuckDBCommand? command;
    private DuckDBDataReader? reader;

    public override int ChunkRows => reader?.ChunkRows ?? 0;

    public override DuckDBVector GetVector(int ordinal) => Current().GetVector(ordinal);

    public override async ValueTask<bool> ReadChunkAsync(CancellationToken cancellation)
    {
        while (reader is null || !await reader.ReadChunkAsync(cancellation))
        {
            await EndRangeAsync();
            await SkipAsync(cancellation);
            if (after >= ranges.Last || left == 0)
                return false;
            await BeginRangeAsync(cancellation);
        }

        rangeRows += Current().ChunkRows;
        left -= Current().ChunkRows;
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        await EndRangeAsync();
        await connection.DisposeAsync();
        await base.DisposeAsync();
    }

    private DuckDBDataReader Current() => reader ?? throw new InvalidOperationException("There is no current chunk.");

    private async ValueTask BeginRangeAsync(CancellationToken cancellation)
    {
        var upTo = Math.Min(ranges.Last, after + span);
        command = SnapshotCommand.Of(connection, ranges.Rows(after, upTo, skip, left));
        reader = await command.ExecuteReaderAsync(cancellation);
        (after, skip, rangeRows) = (upTo, 0, 0);
    }

    private async ValueTask EndRangeAsync()
    {
        if (reader is null || command is null)
            return;
        await reader.DisposeAsync();
        await command.DisposeAsync();
        (reader, command) = (null, null);

        // As long as what is left asks for, by what this range gave; at most eight times as long as this one.
        var wanted = Math.Min(TargetRows, left ?? TargetRows);
        span = Math.Clamp(span * wanted / Math.Max(rangeRows, Math.Max(1, wanted / 8)), SmallestSpan, LargestSpan);
    }

    // Counting is quick, so what is left out is counted off in long ranges down to the one in which the page begins.
    private async ValueTask SkipAsync(CancellationToken cancellation)
    {
        for (var step = LargestSpan; skip > 0 && after < ranges.Last && step >= SmallestSpan;)
        {
            var upTo = Math.Min(ranges.Last, after + step);
            var count = await CountAsync(upTo, cancellation);
            if (count <= skip)
                (skip, after) = (skip - count, upTo);
            else
                step /= 4;
        }
    }

    private async ValueTask<long> CountAsync(long upTo, CancellationToken cancellation)
    {
        await using var count = SnapshotCommand.Of(connection, ranges.Count(after, upTo));
        return (long)(await count.ExecuteScalarAsync(cancellation) ?? 0L);
    }
}
