using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

/// <summary>
/// A chart: its Vega-Lite v5 specification, the table of the rows that it draws, and its words. Where no alternative text is given it
/// is computed from the numbers.
/// </summary>
/// <param name="Specification">Vega-Lite v5.</param>
/// <param name="Table">The same numbers as a table.</param>
/// <param name="Title">What the chart shows, in at most ten words.</param>
/// <param name="Caption">Measure, place and period.</param>
/// <param name="Alt">The alternative text: kind of chart, data, main message, in one sentence.</param>
public sealed record Chart(JsonObject Specification, Table Table, Phrase Title, Phrase Caption, string Alt)
{
    private const string Nothing = "Empty chart: there are no rows.";

    /// <summary>Sentences that the chart itself owes its readers, such as which numbers are missing and why.</summary>
    internal ImmutableArray<Phrase> Notes { get; private init; } = [];

    /// <summary>Horizontal bars with their numbers, one row of bars per label; several values are set side by side.</summary>
    public static Chart Bars(Table table, string label, ImmutableArray<string> values, Phrase title, Phrase caption, string alt) =>
        new(BarChart.Specify(table, label, values), table, title, caption, alt);

    /// <summary>Columns over time; several values are stacked and must be parts of one whole.</summary>
    public static Chart Columns(Table table, string label, ImmutableArray<string> values, Phrase title, Phrase caption, string alt) =>
        new(ColumnChart.Specify(table, label, values), table, title, caption, alt);

    /// <summary>A tile for each area at about its place, all of one size.</summary>
    /// <param name="table">One row per area.</param>
    /// <param name="label">The column with the area's name.</param>
    /// <param name="value">The column with a count.</param>
    /// <param name="wards">The wards with their tiles; a row without a tile is left out of the map.</param>
    /// <param name="title">See <see cref="Title"/>.</param>
    /// <param name="caption">See <see cref="Caption"/>.</param>
    /// <param name="alt">See <see cref="Alt"/>.</param>
    public static Chart TileMap(
        Table table, string label, string value, IEnumerable<Ward> wards, Phrase title, Phrase caption, string alt) =>
        new(TileMapChart.Specify(table, label, value, wards), table, title, caption, alt);

    /// <summary>Rows by columns of counts, each shaded by its size and printed in its cell.</summary>
    public static Chart HeatMap(Table table, string label, ImmutableArray<string> values, Phrase title, Phrase caption, string alt) =>
        new(HeatMapChart.Specify(table, label, values), table, title, caption, alt) { Notes = [.. AltText.Gaps(table, label, values)] };

    /// <summary>Lines over points in order, at most four, each labelled at its end. A missing number is a gap that says why.</summary>
    public static Chart Lines(
        Table table, string label, ImmutableArray<string> values, Phrase title, Phrase caption, ImmutableArray<Break> breaks = default, string? alt = null) =>
        Of(table, label, values, title, caption, alt,
            () => LineChart.Specify(table, label, values, Given(breaks)), () => LineChart.Describe(table, label, values));

    /// <summary>A control chart: centre, limits, signals by shape, breaks as rules with words.</summary>
    public static Chart Control(Table table, ControlColumns columns, Phrase title, Phrase caption, ImmutableArray<Break> breaks = default, string? alt = null) =>
        Of(table, columns.Label, [columns.Value], title, caption, alt,
            () => ControlChart.Specify(table, columns, Given(breaks)), () => ControlChart.Describe(table, columns))
            .WithNote("A signal is a point or a run of points that chance would rarely make; the limits are the range of usual months.");

    /// <summary>The control chart of a measure, with a note about each break.</summary>
    public static Chart Control(ControlSeries series, Phrase title, Phrase caption, string? alt = null)
    {
        var chart = Control(series.Table, series.Columns, title, caption, series.Breaks, alt);
        return chart with { Notes = [.. chart.Notes, .. series.Notes.Select(Phrase.FromString)] };
    }

    /// <summary>Dots with intervals in the order of the rows; one is highlighted, and a line stands for the comparator.</summary>
    public static Chart RankedDots(
        Table table, string label, string value, Phrase title, Phrase caption, string? highlight = null, Comparator? comparator = null, string? alt = null)
    {
        var chart = Of(table, label, [value], title, caption, alt,
            () => RankedDotsChart.Specify(table, label, value, highlight, comparator), () => RankedDotsChart.Describe(table, label, value, highlight, comparator));
        return comparator is null ? chart : chart.WithNote($"Lines are 95% intervals. Open circles do not differ from {comparator.Name} by more than chance, full squares do.");
    }

    /// <summary>Values with their intervals as bars, each against a target where the table has one.</summary>
    public static Chart Ranges(Table table, string label, string value, Phrase title, Phrase caption, string? target = null, string? alt = null) =>
        Of(table, label, [value], title, caption, alt,
            () => RangesChart.Specify(table, label, value, target), () => RangesChart.Describe(table, label, value, target));

    /// <summary>Two sides over groups such as age bands, from the lowest at the foot; both sides have one scale.</summary>
    public static Chart Pyramid(Table table, string label, string left, string right, Phrase title, Phrase caption, string? alt = null) =>
        Of(table, label, [left, right], title, caption, alt,
            () => PyramidChart.Specify(table, label, left, right), () => PyramidChart.Describe(table, label, left, right));

    /// <summary>Rates against the population that they are over, with the limits of chance around the common rate.</summary>
    public static Chart Funnel(Table table, FunnelColumns columns, Phrase title, Phrase caption, string? highlight = null, string? alt = null) =>
        Of(table, columns.Label, [columns.Events, columns.Base], title, caption, alt,
            () => FunnelChart.Specify(table, columns, highlight), () => FunnelChart.Describe(table, columns))
            .WithNote("Between the lines lie rates that differ from the rate of all by no more than chance: 95% and 99.8% limits.");

    /// <summary>A small line chart for each panel, all on one scale. The table has a row per panel and point.</summary>
    public static Chart SmallMultiples(Table table, string panel, string label, string value, Phrase title, Phrase caption, string? alt = null) =>
        Of(table, panel, [value], title, caption, alt,
            () => SmallMultiplesChart.Specify(table, panel, label, value), () => SmallMultiplesChart.Describe(table, panel, label, value));

    /// <summary>Bars of equal length, cut into the shares of at most four parts, which add up to the whole.</summary>
    public static Chart Shares(Table table, string label, ImmutableArray<string> parts, Phrase title, Phrase caption, string? alt = null) =>
        Of(table, label, parts, title, caption, alt,
            () => SharesChart.Specify(table, label, parts), () => SharesChart.Describe(table, label, parts));

    /// <summary>A map of counts: areas in their boundaries where those are loaded, else on tiles; where there are none of both, bars.</summary>
    /// <param name="table">One row per area.</param>
    /// <param name="label">The column with the area's name.</param>
    /// <param name="value">The column with a count.</param>
    /// <param name="shapes">The boundaries; empty where none is loaded.</param>
    /// <param name="wards">The wards with their tiles.</param>
    /// <param name="title">See <see cref="Title"/>.</param>
    /// <param name="caption">See <see cref="Caption"/>.</param>
    /// <param name="alt">See <see cref="Alt"/>.</param>
    public static Chart Map(
        Table table, string label, string value, IReadOnlyCollection<Shape> shapes, IEnumerable<Ward> wards, string title, string caption, string? alt = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var names = Enumerable.Range(0, table.Rows.Length).Select(r => table.Text(r, label)).ToHashSet(StringComparer.Ordinal);
        var (kind, note) = shapes.Any(s => names.Contains(s.Name)) ? (MapKind.Boundaries, null)
            : wards.Any(w => w.Tile is not null && names.Contains(w.Name)) ? (MapKind.Tiles, "Each ward is one tile of equal size; its place is approximate.")
            : (MapKind.None, "No map of these areas is loaded.");
        return Of(table, label, [value], title, caption, alt,
            () => kind switch
            {
                MapKind.Boundaries => ChoroplethChart.Specify(table, label, value, shapes),
                MapKind.Tiles => TileMapChart.Specify(table, label, value, wards),
                MapKind.None => BarChart.Specify(table, label, [value]),
                _ => throw new UnreachableException(),
            },
            () => $"{(kind switch { MapKind.Boundaries => "Map", MapKind.Tiles => "Tile map", _ => "Bar chart" })} of {AltText.Count(table.Rows.Length, "area")}: {AltText.Extremes(table, label, value)}.")
            .WithNote(note);
    }

    private static Chart Of(
        Table table, string label, ImmutableArray<string> values, Phrase title, Phrase caption, string? alt, Func<JsonObject> specify, Func<string> describe) =>
        table.IsEmpty
            ? new Chart(ChartTemplate.Load("empty"), table, title, caption, alt ?? Nothing)
            : new Chart(specify(), table, title, caption, alt ?? describe()) { Notes = [.. AltText.Gaps(table, label, values)] };

    private static ImmutableArray<Break> Given(ImmutableArray<Break> breaks) => breaks.IsDefault ? [] : breaks;

    private Chart WithNote(string? note) => note is null || Table.IsEmpty ? this : this with { Notes = [note, .. Notes] };

    private enum MapKind
    {
        Boundaries,
        Tiles,
        None,
    }
}
