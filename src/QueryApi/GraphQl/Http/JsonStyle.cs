using System.Text.Encodings.Web;
using System.Text.Json;

namespace QueryApi.GraphQl.Http;

/// <summary>How replies are written: text as people read it. A reply is never put into a page as it is, so HTML's characters are harmless.</summary>
internal static class JsonStyle
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
