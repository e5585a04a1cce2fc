using System.IO.Pipelines;
using Warehouse.Output;
using Warehouse.Snapshots;

namespace Cli.Output;

/// <summary>Rows for the next program, streamed: JSON exactly as the value of an OData answer, or CSV.</summary>
internal static class ResultText
{
    public static async Task WriteJsonAsync(Session session, QueryResult result, CancellationToken cancellation)
    {
        var pipe = PipeOn(session);
        var writer = new JsonRowWriter(result.Reader, ODataLayout.Of(result.Columns), pipe, new RowOptions());
        await writer.PrepareAsync(cancellation);
        await pipe.WriteAsync("["u8.ToArray(), cancellation);
        await writer.WriteAsync(cancellation);
        await pipe.WriteAsync("]\n"u8.ToArray(), cancellation);
        await pipe.CompleteAsync();
    }

    public static async Task WriteCsvAsync(Session session, QueryResult result, CancellationToken cancellation)
    {
        var pipe = PipeOn(session);
        await new CsvRowWriter(result.Reader, result.Columns, pipe, new RowOptions()).WriteAsync(cancellation);
        await pipe.CompleteAsync();
    }

    private static PipeWriter PipeOn(Session session) => PipeWriter.Create(session.OpenData(), new StreamPipeWriterOptions(leaveOpen: true));
}
