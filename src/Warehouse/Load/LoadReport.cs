using System.Collections.Immutable;

namespace Warehouse.Load;

/// <summary>What a load did, file by file.</summary>
/// <param name="Files">One entry a file, in the order they were read.</param>
/// <param name="DryRun">Nothing was booked; outcomes say what would have been.</param>
public sealed record LoadReport(ImmutableArray<FileReport> Files, bool DryRun)
{
    /// <summary>A file that was named, not merely found in a folder, was refused: the command line ends with exit code 1.</summary>
    public bool AnyNamedFileRefused => Files.Any(f => f is { Named: true, Outcome: FileOutcome.Refused });
}

/// <summary>What became of one file.</summary>
/// <param name="Path">Path as found; of a member of an archive or a sheet of a workbook, with its name behind it.</param>
/// <param name="Named">The caller named this very file, rather than a folder above it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">One or two sentences for the person who loads: what, where, and what to do.</param>
public sealed record FileReport(string Path, bool Named, FileOutcome Outcome, string Message)
{
    /// <summary>Which rule refused the file, such as <c>not_recognised</c>; null when none did.</summary>
    public string? Code { get; init; }

    /// <summary>The batch as booked, or as it would be on a dry run, then with number 0; null when refused.</summary>
    public Batch? Batch { get; init; }

    /// <summary>What was noticed about the file as a whole.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>The first rejected rows, at most <see cref="RejectsShown"/>; <c>Batch.RowsRejected</c> counts all.</summary>
    public ImmutableArray<Reject> Rejects { get; init; } = [];

    /// <summary>How many rejects a report carries; the ledger has all of them.</summary>
    public const int RejectsShown = 20;
}
