using System.Collections.Immutable;
using System.IO.Pipelines;
using System.Text;
using DuckDb;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Warehouse.Output;

/// <summary>
/// Writes a result as CSV (RFC 4180, UTF-8): a line of names, then the rows. Status, reason and limits stand beside their value
/// as <c>Total_status</c>, <c>Total_lower</c>. Null is an empty field, an empty text is two quotes.
/// </summary>
public sealed class CsvRowWriter
{
    private readonly RowPump pump;
    private readonly PipeWriter output;
    private readonly string names;

    /// <summary>Prepares to write the rows of <paramref name="reader"/>, whose columns are <paramref name="columns"/>.</summary>
    public CsvRowWriter(DuckDBDataReader reader, ImmutableArray<ResultColumn> columns, PipeWriter output, RowOptions options)
        : this(new ReaderChunks(reader), columns, output, options)
    {
    }

    /// <summary>Prepares to write <paramref name="rows"/>, whose columns are <paramref name="columns"/>.</summary>
    public CsvRowWriter(RowChunks rows, ImmutableArray<ResultColumn> columns, PipeWriter output, RowOptions options)
    {
        var shown = columns.Select((column, i) => (Column: column, Ordinal: i)).Where(c => c.Column.Role != ResultRole.Order).ToArray();
        var comma = ","u8.ToArray();
        this.output = output;
        names = string.Join(',', shown.Select(c => CsvField.Quoted(c.Column.Heading('_')))) + "\r\n";
        pump = new RowPump(rows, output, new CsvRowShape(), [.. shown.Select(c => (c.Ordinal, new Frame([], comma, comma)))], new CsvText(), options);
    }

    /// <summary>Reads the first rows, so that an error of the engine comes before the head of a response; gives whether there are any.</summary>
    public ValueTask<bool> PrepareAsync(CancellationToken cancellation) => pump.PrepareAsync(cancellation);

    /// <summary>Writes names and rows, flushing every 32 KiB or so.</summary>
    /// <exception cref="DuckDBException">The engine failed; rows may have been written, so break the response off.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or the other end has gone.</exception>
    public async ValueTask<WrittenRows> WriteAsync(CancellationToken cancellation)
    {
        Encoding.UTF8.GetBytes(names, output);
        await output.FlushAsync(cancellation);
        return await pump.WriteAsync(cancellation);
    }
}
