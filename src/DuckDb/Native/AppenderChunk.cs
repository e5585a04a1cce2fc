using DuckDb.Vectors;
using DuckDb.Vectors.Writers;

namespace DuckDb.Native;

/// <summary>The chunk that an appender fills, with a writer for each column of its table.</summary>
internal static unsafe class AppenderChunk
{
    public static (ChunkHandle Chunk, VectorWriter[] Columns) Create(AppenderHandle appender)
    {
        var types = Enumerable.Range(0, checked((int)NativeMethods.duckdb_appender_column_count(appender)))
            .Select(i => NativeMethods.duckdb_appender_column_type(appender, (ulong)i)).ToArray();
        nint[] pointers = [.. types.Select(type => type.DangerousGetHandle())];
        fixed (nint* first = pointers)
        {
            var chunk = NativeMethods.duckdb_create_data_chunk(first, (ulong)pointers.Length);
            return (chunk, [.. types.Select(type => VectorWriters.Create(ColumnType.Take(type)))]);
        }
    }

    public static DuckDBException ErrorOf(AppenderHandle appender)
    {
        using var error = NativeMethods.duckdb_appender_error_data(appender);
        return new((DuckDBErrorKind)NativeMethods.duckdb_error_data_error_type(error), NativeText.Read(NativeMethods.duckdb_error_data_message(error)));
    }
}
