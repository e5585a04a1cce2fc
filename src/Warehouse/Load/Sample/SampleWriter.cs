using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Snapshots;

namespace Warehouse.Load.Sample;

/// <summary>
/// Writes made-up files in the Metropolitan Police's own layouts, ward and borough, and in the templates that partners fill in, for demonstrations, tests and benchmarks.
/// Every row carries the mark 'synthetic' in a column of that name, so no cut or copy of a file passes for real.
/// </summary>
public static class SampleWriter
{
    private const int MonthsInAFile = 24;

    /// <summary>Writes pairs of files of 24 months, from the newest months back, until they hold enough rows.</summary>
    /// <param name="files">Where the reference tables are.</param>
    /// <param name="options">What to make.</param>
    /// <param name="folder">Where to write; made if need be.</param>
    /// <param name="cancellationToken">Stops between boroughs.</param>
    public static SampleReport Write(ProjectFiles files, SampleOptions options, string folder, CancellationToken cancellationToken = default)
    {
        if (options.Rows < 1)
            throw new ArgumentException($"A sample has at least one row, not {options.Rows}.", nameof(options));
        var reference = new SampleReference(files.Seed);
        var boroughs = reference.Boroughs.OrderBy(b => b == options.FirstBorough ? 0 : 1).ToImmutableArray();
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        var rows = 0L;
        for (var last = options.LastMonth; rows < options.Rows; last = last.AddMonths(-MonthsInAFile))
        {
            var issue = new SampleIssue(reference, new SampleNumbers(options.Seed), Months(last), folder);
            rows += issue.Write(boroughs, options.Rows - rows, cancellationToken);
            written.AddRange(issue.Paths);
        }

        if (options.Cases > 0)
            written.AddRange(new SampleReturns(reference, options.Seed, options.LastMonth).Write(boroughs, options.Cases, folder, cancellationToken));
        return new SampleReport(written, rows);
    }

    private static ImmutableArray<DateOnly> Months(DateOnly last) =>
        [.. Enumerable.Range(0, MonthsInAFile).Select(i => last.AddMonths(i + 1 - MonthsInAFile))];

    internal static string Compact(DateOnly month) => month.ToString("yyyyMM", CultureInfo.InvariantCulture);
}
