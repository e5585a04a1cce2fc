using System.Collections.Immutable;
using Notebooks.Charts;
using Notebooks.Display;

namespace Notebooks.Scope;

/// <summary>What a cell can name without a using line: the members of this class, and the types of this namespace and of Charts.</summary>
public sealed class NotebookScope
{
    private readonly IWarehouse _warehouse;
    private readonly List<DisplayBundle> _outputs = [];

    internal NotebookScope(IWarehouse warehouse) => _warehouse = warehouse;

    /// <summary>The home borough of <c>warehouse.json</c>.</summary>
    public Place Home => _warehouse.Home;

    /// <summary>Number of the snapshot that answers.</summary>
    public int SnapshotNumber => _warehouse.SnapshotNumber;

    /// <summary>Cancelled when the cell's time is up.</summary>
    public CancellationToken Token { get; internal set; }

    /// <summary>Answers an OData query, such as <c>RecordedOffences?$apply=...</c>, as the API would.</summary>
    /// <exception cref="Warehouse.Query.QueryException">The query cannot be answered.</exception>
    public Task<Table> Query(string odata) => _warehouse.QueryAsync(odata, Token);

    /// <summary>
    /// The published figures whose ids match: a whole id, or a pattern with one <c>*</c>, such as <c>marac-da-referrals-*</c>. Only
    /// papers of the home borough are searched.
    /// </summary>
    public Task<PublishedFigures> Figures(params string[] patterns) => _warehouse.FiguresAsync([.. patterns], Token);

    /// <summary>The tiles of the home borough's wards on the tile map, by name; empty when no map has been drawn.</summary>
    public Task<IReadOnlyDictionary<string, Tile>> WardTiles() => _warehouse.WardTilesAsync(Token);

    /// <summary>Shows a table.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="title">What it shows, in at most ten words.</param>
    /// <param name="caption">Measure, place and period.</param>
    /// <param name="notes">What a reader must know, a sentence each.</param>
    public void Show(Table table, string title, string caption = "", params string[] notes) =>
        Add(Exhibit.Of(table, title, caption, [.. notes]));

    /// <summary>Shows a chart and, under it, its table.</summary>
    public void Show(Chart chart, params string[] notes) => Add(Exhibit.Of(chart, [.. notes]));

    /// <summary>Shows Markdown whose numbers are computed.</summary>
    public void Text(string markdown) => Add(new Prose(markdown));

    /// <summary>Heads the page: the finding as title, place, period, and status such as "Draft, management information".</summary>
    public void Page(string title, string place, string period, string status) => Add(new PageHeading(title, place, period, status));

    internal ImmutableArray<DisplayBundle> TakeOutputs()
    {
        ImmutableArray<DisplayBundle> taken = [.. _outputs];
        _outputs.Clear();
        return taken;
    }

    private void Add(IDisplayed displayed) => _outputs.Add(displayed.ToBundle());
}
