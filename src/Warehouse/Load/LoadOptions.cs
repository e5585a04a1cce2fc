namespace Warehouse.Load;

/// <summary>How to load.</summary>
/// <param name="DryRun">Do everything but book: nothing is written to the ledger.</param>
/// <param name="Issued">The day the publisher issued the files; null infers the first of the month after each file's last column.</param>
/// <param name="Synthetic">An empty home takes synthetic files, and from then on only those; otherwise it takes real files, and from then on only those.</param>
/// <param name="Who">Who loads, for the ledger's events; null for the account that runs the process.</param>
public sealed record LoadOptions(bool DryRun = false, DateOnly? Issued = null, bool Synthetic = false, string? Who = null);
