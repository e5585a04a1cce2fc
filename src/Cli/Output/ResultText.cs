using System.IO.Pipelines;
using System.Text;
using Warehouse.Output;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Cli.Output;

/// <summary>Rows for the next program, streamed: JSON exactly as an OData answer has them, alone or with what is said of them, or CSV.</summary>
internal static class ResultText
{
    public static Task WriteJsonAsync(Session session, QueryResult result, CancellationToken cancellation) =>
        WriteJsonAsync(session, result, "[", "]\n", cancellation);

    /// <summary>One object: the definitions and breaks as annotations, the rows as value.</summary>
    public static Task WriteEnvelopeAsync(Session session, QueryResult result, Statement statement, bool synthetic, CancellationToken cancellation)
    {
        string[] said =
        [
            .. statement.Definitions.IsEmpty ? [] : new[] { $"\"@Warehouse.Definitions\":{DefinitionsJson.Of(statement.Definitions)}," },
            .. statement.Breaks.IsEmpty ? [] : new[] { $"\"@Warehouse.Breaks\":{BreaksJson.Of(statement.Breaks)}," },
            .. synthetic ? ["\"@Warehouse.Synthetic\":true,"] : Array.Empty<string>(),
        ];
        return WriteJsonAsync(session, result, $"{{{string.Concat(said)}\"value\":[", "]}\n", cancellation);
    }

    private static async Task WriteJsonAsync(Session session, QueryResult result, string head, string tail, CancellationToken cancellation)
    {
        var pipe = PipeOn(session);
        var writer = new JsonRowWriter(result.Reader, ODataLayout.Of(result.Columns), pipe, new RowOptions());
        await writer.PrepareAsync(cancellation);
        await pipe.WriteAsync(Encoding.UTF8.GetBytes(head), cancellation);
        await writer.WriteAsync(cancellation);
        await pipe.WriteAsync(Encoding.UTF8.GetBytes(tail), cancellation);
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
