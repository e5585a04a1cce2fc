using DuckDb;
using Warehouse.Query;

namespace Warehouse.Snapshots;

/// <summary>Failures of the engine that lie in the question: a sum that has no room, a question that needs too much memory.</summary>
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
}
