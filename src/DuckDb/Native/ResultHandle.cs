using System.Runtime.InteropServices;

namespace DuckDb.Native;

/// <summary>
/// The only owner of an engine's result. The structure lives in memory of its own, so that it is never copied: a copy used after
/// the original was destroyed would kill the process.
/// </summary>
internal sealed unsafe class ResultHandle : SafeHandle
{
    public ResultHandle()
        : base(0, ownsHandle: true) => SetHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)));

    public override bool IsInvalid => handle == 0;

    private NativeResult* Result => (NativeResult*)handle;

    /// <summary>Runs the statement. A streaming result is computed while it is read, at constant memory.</summary>
    /// <exception cref="DuckDBException">The statement failed.</exception>
    public static ResultHandle Execute(StatementHandle statement, bool streaming)
    {
        var result = new ResultHandle();
        var state = streaming
            ? NativeMethods.duckdb_execute_prepared_streaming(statement, result.Result)
            : NativeMethods.duckdb_execute_prepared(statement, result.Result);
        if (state == NativeMethods.Success)
            return result;
        using (result)
            throw result.Error() ?? new DuckDBException(DuckDBErrorKind.Invalid, "The engine refused the statement and gave no reason.");
    }

    public ResultKind Kind => Guarded(r => (ResultKind)NativeMethods.duckdb_result_return_type(*r));

    public int RowsChanged => Guarded(r => checked((int)NativeMethods.duckdb_rows_changed(r)));

    public int ColumnCount => Guarded(r => checked((int)NativeMethods.duckdb_column_count(r)));

    public string ColumnName(int column) => Guarded(r => NativeText.Read(NativeMethods.duckdb_column_name(r, (ulong)column)));

    public LogicalTypeHandle ColumnType(int column) => Guarded(r => NativeMethods.duckdb_column_logical_type(r, (ulong)column));

    /// <summary>The next chunk, or null at the end, after which there must be no further call. Errors in the middle of a stream are only told at its end, so it asks for them.</summary>
    /// <exception cref="DuckDBException">The query failed or was interrupted after its first rows.</exception>
    public ChunkHandle? Fetch()
    {
        var chunk = Guarded(r => NativeMethods.duckdb_fetch_chunk(*r));
        if (!chunk.IsInvalid)
            return chunk;
        chunk.Dispose();
        return Guarded(_ => Error()) is { } error ? throw error : null;
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.duckdb_destroy_result(Result);
        NativeMemory.Free(Result);
        return true;
    }

    private DuckDBException? Error()
    {
        var message = NativeMethods.duckdb_result_error(Result);
        return message is null ? null : new DuckDBException((DuckDBErrorKind)NativeMethods.duckdb_result_error_type(Result), NativeText.Read(message));
    }

    private delegate T Call<T>(NativeResult* result);

    // Keeps the memory while the call runs, and turns use after release into ObjectDisposedException.
    private T Guarded<T>(Call<T> call)
    {
        var added = false;
        try
        {
            DangerousAddRef(ref added);
            return call(Result);
        }
        finally
        {
            if (added)
                DangerousRelease();
        }
    }
}

/// <summary>What a statement gives back, numbered as in the C API.</summary>
internal enum ResultKind
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    Rows = 3,
}
