using DuckDb.Native;

namespace DuckDb.Execution;

/// <summary>The statements of a command text for one run: fresh ones, or the one that <c>Prepare</c> keeps for many runs.</summary>
internal sealed class PreparedText : IDisposable
{
    private readonly StatementBatch? _batch;
    private readonly StatementHandle? _kept;

    public PreparedText(StatementBatch batch) => _batch = batch;

    public PreparedText(StatementHandle kept) => _kept = kept;

    public int Count => _batch?.Count ?? 1;

    public Lease Prepare(int index) => _kept is null ? new Lease(_batch!.Prepare(index), owned: true) : new Lease(_kept, owned: false);

    public void Dispose() => _batch?.Dispose();

    /// <summary>A statement for one execution.</summary>
    internal readonly struct Lease(StatementHandle handle, bool owned) : IDisposable
    {
        public StatementHandle Handle { get; } = handle;

        public void Dispose()
        {
            if (owned)
                Handle.Dispose();
        }
    }
}
