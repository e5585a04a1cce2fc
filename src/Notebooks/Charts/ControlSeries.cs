using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Charts;

/// <summary>A measure over time with its control limits, as a control chart wants it.</summary>
/// <param name="Table">A row per period.</param>
/// <param name="Columns">What the columns of the table are.</param>
/// <param name="Breaks">Where the chart begins anew.</param>
/// <param name="Notes">What changed at each break, and what a reader must know of the limits.</param>
public sealed record ControlSeries(Table Table, ControlColumns Columns, ImmutableArray<Break> Breaks, ImmutableArray<string> Notes)
{
    /// <summary>Whether there is no period.</summary>
    public bool IsEmpty => Table.IsEmpty;

    /// <summary>The newest period that has a value, in words; empty where none has.</summary>
    public string LatestPeriod => Latest is { } row ? Table.Text(row, Columns.Label) : "";

    /// <summary>The newest value.</summary>
    public Number LatestValue => Latest is { } row ? Table.Number(row, Columns.Value) : Number.Unknown("count", "missing_period");

    /// <summary>Why the newest value is a signal; empty where it is none.</summary>
    public string LatestSignal => Latest is { } row ? Table.Text(row, Columns.Signal) : "";

    private int? Latest => Enumerable.Range(0, Table.Rows.Length).Where(r => Table.Number(r, Columns.Value).IsKnown).Select(r => (int?)r).LastOrDefault();
}
