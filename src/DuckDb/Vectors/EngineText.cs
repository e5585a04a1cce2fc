using DuckDb.Native;

namespace DuckDb.Vectors;

/// <summary>A value as the engine itself writes it.</summary>
internal static unsafe class EngineText
{
    internal static string Of(ValueHandle value)
    {
        using (value)
            return NativeText.Take(NativeMethods.duckdb_get_varchar(value));
    }
}
