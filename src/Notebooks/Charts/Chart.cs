using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

/// <summary>A chart: its Vega-Lite v5 specification, the table of the rows that it draws, and its words.</summary>
/// <param name="Specification">Vega-Lite v5.</param>
/// <param name="Table">The same numbers as a table.</param>
/// <param name="Title">What the chart shows, in at most ten words.</param>
/// <param name="Caption">Measure, place and period.</param>
/// <param name="Alt">The alternative text: kind of chart, data, main message, in one sentence.</param>
public sealed record Chart(JsonObject Specification, Table Table, string Title, string Caption, string Alt)
{
    /// <summary>Horizontal bars with their numbers, one row of bars per label; several values are set side by side.</summary>
    public static Chart Bars(Table table, string label, ImmutableArray<string> values, string title, string caption, string alt) =>
        new(BarChart.Specify(table, label, values), table, title, caption, alt);

    /// <summary>Columns over time; several values are stacked and must be parts of one whole.</summary>
    public static Chart Columns(Table table, string label, ImmutableArray<string> values, string title, string caption, string alt) =>
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
        Table table, string label, string value, IEnumerable<Ward> wards, string title, string caption, string alt) =>
        new(TileMapChart.Specify(table, label, value, wards), table, title, caption, alt);

    /// <summary>Rows by columns of counts, each shaded by its size and printed in its cell.</summary>
    public static Chart HeatMap(Table table, string label, ImmutableArray<string> values, string title, string caption, string alt) =>
        new(HeatMapChart.Specify(table, label, values), table, title, caption, alt);
}
