namespace Warehouse.Load;

/// <summary>A step that the ledger does not allow: no such batch, or a batch in another state.</summary>
public sealed class BatchStateException : Exception
{
    /// <summary>Creates it.</summary>
    public BatchStateException(string message)
        : base(message)
    {
    }
}
