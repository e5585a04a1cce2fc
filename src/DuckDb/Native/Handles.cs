using System.Runtime.InteropServices;

namespace DuckDb.Native;

/// <summary>
/// A pointer that the engine gave us and wants back exactly once. A released or stale pointer would kill the process,
/// so every native call takes one of these and never the bare pointer.
/// </summary>
internal abstract class EngineHandle() : SafeHandle(0, ownsHandle: true)
{
    public sealed override bool IsInvalid => handle == 0;

    protected sealed override bool ReleaseHandle()
    {
        Release(ref handle);
        return true;
    }

    protected abstract void Release(ref nint pointer);
}

internal sealed class ConfigHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_destroy_config(ref pointer);
}

internal sealed class InstanceCacheHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_destroy_instance_cache(ref pointer);
}

internal sealed class DatabaseHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_close(ref pointer);
}

internal sealed class ConnectionHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_disconnect(ref pointer);
}

internal sealed class ExtractedStatementsHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_destroy_extracted(ref pointer);
}

internal sealed class StatementHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_destroy_prepare(ref pointer);
}

internal sealed class ChunkHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_destroy_data_chunk(ref pointer);
}

internal sealed class LogicalTypeHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_destroy_logical_type(ref pointer);
}

internal sealed class ValueHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_destroy_value(ref pointer);
}

internal sealed class AppenderHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_appender_destroy(ref pointer);
}

internal sealed class ErrorHandle : EngineHandle
{
    protected override void Release(ref nint pointer) => NativeMethods.duckdb_destroy_error_data(ref pointer);
}
