using System.Buffers;

namespace QueryApi.GraphQl.Http;

/// <summary>
/// The answer to one root field until it is known whether it holds: if it fails, GraphQL wants null in its place. Made of pooled
/// blocks, and no larger than the limit on replies.
/// </summary>
internal sealed class ReplyBuffer(long limit) : IBufferWriter<byte>, IDisposable
{
    private const int BlockBytes = 64 * 1024;
    private readonly List<(byte[] Block, int Used)> full = [];
    private byte[] block = [];
    private int used;

    public long Length { get; private set; }

    public void Advance(int count)
    {
        used += count;
        Length += count;
        if (Length > limit)
            throw new ReplyTooLargeException(limit);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return block.AsMemory(used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return block.AsSpan(used);
    }

    /// <summary>What has been written; valid until disposed.</summary>
    public ReadOnlySequence<byte> Content
    {
        get
        {
            var last = new Segment(block.AsMemory(0, used), null);
            var first = last;
            for (var i = full.Count - 1; i >= 0; i--)
                first = new Segment(full[i].Block.AsMemory(0, full[i].Used), first);
            first.Number(0);
            return new ReadOnlySequence<byte>(first, 0, last, used);
        }
    }

    public void Dispose()
    {
        foreach (var (bytes, _) in full)
            ArrayPool<byte>.Shared.Return(bytes);
        if (block.Length > 0)
            ArrayPool<byte>.Shared.Return(block);
        full.Clear();
        (block, used) = ([], 0);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? next) => (Memory, Next) = (memory, next);

        public void Number(long index)
        {
            for (var segment = this; segment is not null; segment = (Segment?)segment.Next)
            {
                segment.RunningIndex = index;
                index += segment.Memory.Length;
            }
        }
    }

    private void EnsureRoom(int sizeHint)
    {
        if (block.Length - used >= Math.Max(1, sizeHint))
            return;
        if (used > 0)
            full.Add((block, used));
        else if (block.Length > 0)
            ArrayPool<byte>.Shared.Return(block);
        block = ArrayPool<byte>.Shared.Rent(Math.Max(BlockBytes, sizeHint));
        used = 0;
    }
}

/// <summary>The answer would be larger than a reply may be.</summary>
internal sealed class ReplyTooLargeException(long limit) : Exception
{
    public long Limit { get; } = limit;
}
