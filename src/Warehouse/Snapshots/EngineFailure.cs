using DuckDb;
using Warehouse.Query;

namespace Warehouse.Snapshots;

/// <summary>Failures of the engine that lie in the question (a sum that has no room, a question that needs too much memory) or in the disk.</summary>
internal static class EngineFailure
{
    /// <summary>The caller's error; null when it is ours. The engine's own words are not shown: they may hold SQL and values.</summary>
    public static QueryException? OfCaller(DuckDBException error) => error.Kind switch
    {
        DuckDBErrorKind.OutOfRange or DuckDBErrorKind.Conversion or DuckDBErrorKind.Decimal => new QueryException(
            QueryErrorCode.BadValue,
            "A number in this question becomes too large. Use smaller factors, or divide first.",
            innerException: error),
        DuckDBErrorKind.OutOfMemory => new QueryException(
            QueryErrorCode.LimitExceeded,
            "This question needs more memory than one question may have. Filter more, or group by fewer columns.",
            innerException: error),
        _ => null,
    };

    /// <summary>Whether the disk refused: full, read-only, not ours, or failing. The engine reports some of them as a commit that failed.</summary>
    public static bool IsOfDisk(DuckDBException error) =>
        error.Kind is DuckDBErrorKind.IO or DuckDBErrorKind.Permission
        || (error.Kind is DuckDBErrorKind.Transaction && error.Message.Contains("Could not write", StringComparison.Ordinal));

    /// <summary>What to tell whoever loads or builds when the disk refused.</summary>
    public static IOException OfDisk(DuckDBException error) => new(
        $"The disk refused: {error.Message.TrimEnd('.')}. Make room or give permission, then run the command again: what was booked or published before is kept, and nothing is half done.",
        error);
}
