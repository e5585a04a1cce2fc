namespace Warehouse.Snapshots;

/// <summary>A newer snapshot is served.</summary>
public sealed class SnapshotSwitchedEventArgs(int number) : EventArgs
{
    /// <summary>Its number.</summary>
    public int Number => number;
}
