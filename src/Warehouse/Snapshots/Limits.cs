namespace Warehouse.Snapshots;

/// <summary>What a query may cost; section <c>limits</c> of <c>warehouse.json</c>. All are listed at the first page.</summary>
/// <param name="DefaultPageSize">Rows of a page when the caller names none.</param>
/// <param name="MaxPageSize">Rows of a page at most.</param>
/// <param name="QuerySeconds">Seconds until a query must give its first rows.</param>
/// <param name="PageSeconds">Seconds that a page of rows may take to send.</param>
/// <param name="SnapshotsKept">How many snapshots are kept; next links of older ones answer 410.</param>
/// <param name="ConcurrentQueries">How many queries work at once; 0 for as many as the machine has cores.</param>
/// <param name="ThreadsPerQuery">DuckDB threads of an open snapshot.</param>
/// <param name="MemoryMegabytes">Memory of an open snapshot; a query that needs more spills to disk.</param>
public sealed record Limits(
    int DefaultPageSize = 1_000,
    int MaxPageSize = 10_000_000,
    int QuerySeconds = 10,
    int PageSeconds = 60,
    int SnapshotsKept = 3,
    int ConcurrentQueries = 0,
    int ThreadsPerQuery = 1,
    int MemoryMegabytes = 1_024);
