using System.Runtime.InteropServices;
using System.Text;

namespace DuckDb.Native;

/// <summary>Text across the border: UTF-8, closed by a zero byte, owned by the engine or to be given back to it.</summary>
internal static unsafe class NativeText
{
    /// <summary>Unlike <see cref="Encoding.UTF8"/> it refuses lone surrogates instead of replacing them.</summary>
    internal static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string Read(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    /// <summary>Reads text that the engine allocated for us, and gives the memory back.</summary>
    internal static string Take(byte* text)
    {
        var read = Read(text);
        NativeMethods.duckdb_free(text);
        return read;
    }

    /// <summary>The bytes of text that the engine allocated for us; the memory is given back.</summary>
    internal static byte[] TakeBytes(byte* text)
    {
        var bytes = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text).ToArray();
        NativeMethods.duckdb_free(text);
        return bytes;
    }

    /// <summary>A zero inside would silently end the text for the engine.</summary>
    internal static string WithoutZero(string text, string what) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw new ArgumentException($"The {what} contains a zero character.", nameof(text)) : text;
}
