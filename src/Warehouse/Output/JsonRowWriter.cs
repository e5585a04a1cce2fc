using System.Collections.Immutable;
using System.IO.Pipelines;
using DuckDb;
using Warehouse.Snapshots;

namespace Warehouse.Output;

/// <summary>
/// Writes rows as JSON objects with commas between them; brackets and envelope are the front end's. Nothing is boxed, and nothing
/// is allocated by row. Numbers keep all their digits; an infinity or NaN is null.
/// </summary>
public sealed class JsonRowWriter
{
    private readonly RowPump pump;

    /// <summary>Prepares to write <paramref name="rows"/>.</summary>
    public JsonRowWriter(RowChunks rows, ImmutableArray<JsonField> fields, PipeWriter output, RowOptions options)
    {
        var shape = new JsonRowShape(fields);
        pump = new RowPump(rows, output, shape, shape.Cells, new JsonText(), options);
    }

    /// <summary>Prepares to write the rows of <paramref name="reader"/>.</summary>
    public JsonRowWriter(DuckDBDataReader reader, ImmutableArray<JsonField> fields, PipeWriter output, RowOptions options)
        : this(new ReaderChunks(reader), fields, output, options)
    {
    }

    /// <summary>Reads the first rows, so that an error of the engine comes before the head of a response; gives whether there are any.</summary>
    public ValueTask<bool> PrepareAsync(CancellationToken cancellation) => pump.PrepareAsync(cancellation);

    /// <summary>Writes the rows, flushing every 32 KiB or so.</summary>
    /// <exception cref="DuckDBException">The engine failed; rows may have been written, so break the response off.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or the other end has gone.</exception>
    public ValueTask<WrittenRows> WriteAsync(CancellationToken cancellation) => pump.WriteAsync(cancellation);
}
