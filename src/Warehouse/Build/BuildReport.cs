using System.Collections.Immutable;

namespace Warehouse.Build;

/// <summary>What a build made and noticed.</summary>
/// <param name="Snapshot">Number of the new snapshot.</param>
/// <param name="File">Its file, absolute.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Tables">Its open tables; how many rows the sensitive ones have is for nobody.</param>
/// <param name="Notices">What a reader should know: months that do not count, incomplete deliveries, unknown labels.</param>
public sealed record BuildReport(
    int Snapshot,
    string File,
    long Bytes,
    TimeSpan Duration,
    ImmutableArray<TableSize> Tables,
    ImmutableArray<BuildNotice> Notices);

/// <summary>How many rows an entity set has.</summary>
public sealed record TableSize(string SetName, long Rows);

/// <summary>Something that the build noticed; also in the snapshot's table <c>build_notice</c>.</summary>
/// <param name="Code">Kind: <c>implausible_month</c>, <c>missing_wards</c>, <c>unknown_label</c>.</param>
/// <param name="BatchId">The batch that it is about.</param>
/// <param name="Subject">Month, borough or label.</param>
/// <param name="Message">For readers.</param>
public sealed record BuildNotice(string Code, int BatchId, string Subject, string Message);
