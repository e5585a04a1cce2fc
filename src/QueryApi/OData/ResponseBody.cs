using System.IO.Compression;
using System.IO.Pipelines;
using Microsoft.Net.Http.Headers;

namespace QueryApi.OData;

/// <summary>Where the bytes of an answer go: to the socket, compressed on the way when the client asks for it.</summary>
internal static class ResponseBody
{
    /// <summary>Writes what is whole already.</summary>
    public static Task WriteAsync(HttpContext context, byte[] bytes) => WriteAsync(context, async writer => await writer.WriteAsync(bytes, context.RequestAborted));

    /// <summary>
    /// Lets <paramref name="write"/> write. When it fails the body stays without its end, so that nobody takes it for whole.
    /// </summary>
    public static async Task WriteAsync(HttpContext context, Func<PipeWriter, Task> write)
    {
        var isCompressed = AcceptsGzip(context.Request);
        if (isCompressed)
            context.Response.Headers.ContentEncoding = "gzip";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (isCompressed)
            await WriteCompressedAsync(context.Response, write);
        else
            await write(context.Response.BodyWriter);
    }

    private static async Task WriteCompressedAsync(HttpResponse response, Func<PipeWriter, Task> write)
    {
        var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        var writer = PipeWriter.Create(gzip, new StreamPipeWriterOptions(minimumBufferSize: 64 * 1024, leaveOpen: true));
        await write(writer);
        await writer.CompleteAsync();
        await gzip.DisposeAsync();
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(e => e.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);
}
