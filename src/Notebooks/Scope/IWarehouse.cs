using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>What the scope of a notebook asks of the warehouse; a snapshot answers, or in tests a few rows.</summary>
internal interface IWarehouse
{
    Place Home { get; }

    int SnapshotNumber { get; }

    Task<Table> QueryAsync(string odata, CancellationToken cancellationToken);
}
