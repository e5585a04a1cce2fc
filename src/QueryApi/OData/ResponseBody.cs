using System.IO.Pipelines;

namespace QueryApi.OData;

/// <summary>Where the bytes of an answer go; the host compresses them on the way when the client asks for it.</summary>
internal static class ResponseBody
{
    /// <summary>Writes what is whole already.</summary>
    public static Task WriteAsync(HttpContext context, byte[] bytes) => WriteAsync(context, async writer => await writer.WriteAsync(bytes, context.RequestAborted));

    /// <summary>Lets <paramref name="write"/> write, unless only the headers are wanted.</summary>
    public static Task WriteAsync(HttpContext context, Func<PipeWriter, Task> write) =>
        HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : write(context.Response.BodyWriter);
}
