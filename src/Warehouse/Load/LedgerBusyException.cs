namespace Warehouse.Load;

/// <summary>Another process has the ledger open; one at a time may.</summary>
public sealed class LedgerBusyException : Exception
{
    /// <summary>Creates it.</summary>
    /// <param name="processId">The process that has it, where known.</param>
    /// <param name="innerException">What the engine said.</param>
    public LedgerBusyException(int? processId, Exception innerException)
        : base($"Another warehouse command is using the ledger{(processId is { } id ? FormattableString.Invariant($" (PID {id})") : "")}; try again when it is done.", innerException) =>
        ProcessId = processId;

    /// <summary>The process that has the ledger open, where known.</summary>
    public int? ProcessId { get; }
}
