using System.Collections.Concurrent;
using System.Collections.Immutable;
using Notebooks.Charts;
using Notebooks.Display;
using Notebooks.Format;
using Notebooks.Numbers;
using Warehouse.Access;
using Warehouse.Catalog;

namespace Notebooks.Scope;

/// <summary>What a cell can name without a using line: the members of this class, and the types of this namespace and of Charts.</summary>
public sealed class NotebookScope
{
    private readonly IWarehouse _warehouse;
    private readonly List<DisplayBundle> _outputs = [];
    private readonly ConcurrentDictionary<string, Table> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _tables = new(StringComparer.Ordinal);
    private readonly MeasureReader _measures;
    private DataItemList? _items;

    internal NotebookScope(IWarehouse warehouse)
    {
        _warehouse = warehouse;
        _measures = new MeasureReader(Query);
    }

    /// <summary>The home borough of <c>warehouse.json</c>.</summary>
    public Place Home => _warehouse.Home;

    /// <summary>Number of the snapshot that answers.</summary>
    public int SnapshotNumber => _warehouse.SnapshotNumber;

    /// <summary>Who asks: an answer holds what this role may see.</summary>
    public Role Role { get; internal init; } = Role.Public;

    /// <summary>The day as of which every query is answered that does not name one itself; null for what is current.</summary>
    public DateOnly? AsOf { get; internal init; }

    /// <summary>Cancelled when the cell's time is up.</summary>
    public CancellationToken Token { get; internal set; }

    /// <summary>The answers of SQL cells by name; each is also a variable.</summary>
    public IReadOnlyDictionary<string, Table> Answers => _answers;

    /// <summary>The tables of the snapshot that were read so far, in order of name: a page is as new as they are.</summary>
    internal ImmutableSortedSet<string> TablesRead => _tables.Keys.ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>Answers an OData query, such as <c>RecordedOffences?$apply=...</c>, as the API would.</summary>
    /// <exception cref="Warehouse.Query.QueryException">The query cannot be answered.</exception>
    public async Task<Table> Query(string odata) => Record(await _warehouse.QueryAsync(odata, AsOf, Token));

    /// <summary>
    /// The published figures whose ids match: a whole id, or a pattern with one <c>*</c>, such as <c>marac-da-referrals-*</c>. A
    /// warehouse holds the papers of its home borough; elsewhere the list is empty.
    /// </summary>
    public async Task<PublishedFigures> Figures(params string[] patterns) => patterns.Length == 0
        ? new PublishedFigures([])
        : FigureQuery.Read(await Query(FigureQuery.For([.. patterns])));

    /// <summary>The values of a measure: <c>await Measure("ResidentialBurglaryRate").At(borough, "roll12", lastMonth)</c>.</summary>
    public MeasureQuery Measure(string name) => new(_measures, name);

    /// <summary>Several measures in one query: <c>await Measures("Robbery", "RobberyRate").At(borough, "roll12", lastMonth)</c>.</summary>
    public MeasuresQuery Measures(params string[] names) => new(_measures, [.. names]);

    /// <summary>The borough of that name or code.</summary>
    /// <exception cref="NotebookException">There is none; the message names the nearest.</exception>
    public async Task<Place> Borough(string nameOrCode)
    {
        var rows = await Query("Areas?$filter=AreaType eq 'borough'&$select=AreaCode,AreaName&$orderby=AreaName");
        var boroughs = rows.Records.Select(r => new Place(r.Text("AreaCode"), r.Text("AreaName"))).ToList();
        return boroughs.FirstOrDefault(b => b.Name.Equals(nameOrCode, StringComparison.OrdinalIgnoreCase) || b.Code.Equals(nameOrCode, StringComparison.OrdinalIgnoreCase))
            ?? throw new NotebookException($"There is no borough '{nameOrCode}'.{NearestName.Hint(nameOrCode, boroughs.Select(b => b.Name))}");
    }

    /// <summary>The present wards of the home borough; empty where reference data has none.</summary>
    public Task<IReadOnlyList<Ward>> Wards() => Wards(Home);

    /// <summary>The present wards of a borough; only the home borough's have tiles.</summary>
    public async Task<IReadOnlyList<Ward>> Wards(Place borough)
    {
        var rows = await Query($"Areas?$filter=BoroughCode eq '{borough.Code}' and AreaType eq 'ward' and ValidTo eq null and Verified&$orderby=AreaName");
        return [.. rows.Records.Select(ReadWard)];
    }

    /// <summary>The boundaries of the present wards of a borough, for <see cref="Chart.Map"/>; empty where no boundary file is loaded.</summary>
    public async Task<IReadOnlyList<Shape>> Shapes(Place borough)
    {
        var rows = await Query($"Boundaries?$filter=BoroughCode eq '{borough.Code}' and AreaType eq 'ward' and ValidTo eq null&$orderby=AreaName&$select=AreaName,Geometry");
        return [.. rows.Records.Select(r => Shape.OfGeoJson(r.Text("AreaName"), r.Text("Geometry")))];
    }

    /// <summary>London as an area: its values are sums over the boroughs.</summary>
    public static Place London { get; } = new("E12000007", "London");

    /// <summary>The command unit of the police that a borough belongs to, such as North West BCU; null for an area that is in none.</summary>
    public async Task<Place?> Bcu(Place borough)
    {
        var rows = await Query($"PeerGroups?$filter=Kind eq 'bcu' and AreaCode eq '{borough.Code}' and ValidTo eq null&$select=OfAreaCode,GroupName&$top=1");
        return rows.IsEmpty ? null : new Place(rows.Text(0, "OfAreaCode"), rows.Text(0, "GroupName"));
    }

    /// <summary>
    /// The control chart of a measure: <c>Show(Chart.Control(await Control("Robbery", borough, first, last), "title", "caption"))</c>.
    /// Its limits rest on the whole series since its last break, not only on the months shown; it is empty where there is no series.
    /// </summary>
    /// <param name="measure">Name of the measure.</param>
    /// <param name="place">The area.</param>
    /// <param name="firstMonth">Any day of the first month to show.</param>
    /// <param name="lastMonth">Any day of the last month to show.</param>
    /// <param name="periodType"><c>month</c> or <c>quarter</c>.</param>
    /// <exception cref="NotebookException">There is no measure of that name.</exception>
    public async Task<ControlSeries> Control(string measure, Place place, DateOnly firstMonth, DateOnly lastMonth, string periodType = "month") =>
        await ControlQuery.ReadAsync(Query, await _measures.FindAsync(measure, null), place, (firstMonth, lastMonth), periodType);

    /// <summary>How each calendar month lies to the average month, over at least three years; empty where there is no such series.</summary>
    /// <param name="measure">Name of the measure.</param>
    /// <param name="place">The area.</param>
    /// <exception cref="NotebookException">There is no measure of that name.</exception>
    public async Task<SeasonalPattern> Seasonal(string measure, Place place) =>
        SeasonalQuery.Read(await Query(SeasonalQuery.For(await _measures.FindAsync(measure, null), place)));

    /// <summary>Shows a table.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="title">What it shows, in at most ten words.</param>
    /// <param name="caption">Measure, place and period.</param>
    /// <param name="notes">What a reader must know, a sentence each.</param>
    public void Show(Table table, Phrase title, Phrase? caption = null, params Phrase[] notes) =>
        Add(Exhibit.Of(table, title, caption ?? "", [.. notes]));

    /// <summary>Shows a chart and, under it, its table.</summary>
    public void Show(Chart chart, params Phrase[] notes) => Add(Exhibit.Of(chart, [.. notes]));

    /// <summary>Shows Markdown whose numbers are computed: <c>Text($"There were {burglary} offences.")</c> keeps where they came from.</summary>
    public void Text(Phrase markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        Add(new Prose(markdown.Text) { Numbers = markdown.Numbers });
    }

    /// <summary>A phrase for later, with the numbers that it tells: <c>var finding = Say($"Burglary {change.ShortWords}");</c></summary>
    public static Phrase Say(Phrase words) => words;

    /// <summary>Heads the page: the finding as title, place, period, and status such as "Draft, management information".</summary>
    public void Page(Phrase title, string place, string period, string status)
    {
        ArgumentNullException.ThrowIfNull(title);
        Add(new PageHeading(title.Text, place, period, status) { Told = ToldNumbers.Of(title.Numbers) });
    }

    /// <summary>
    /// Heads the section that answers a line of a checklist. What is shown after it belongs to it, until the next line or level-2
    /// heading; the page ends the section with what is not known, who has it and what is next.
    /// </summary>
    /// <param name="name">Such as <c>SV-11</c>.</param>
    /// <param name="question">The question, as a heading.</param>
    /// <param name="needs">What an answer needs; each is asked for.</param>
    /// <exception cref="NotebookException">A need names an item that <c>DataItems</c> does not have.</exception>
    /// <exception cref="Warehouse.Query.QueryException">The query of a need cannot be answered.</exception>
    public async Task<ChecklistLine> Line(string name, string question, params Need[] needs)
    {
        var line = await ChecklistLine.AskAsync([.. needs], Query, Items);
        Add(new LineHeading(name, question, line.Gaps));
        return line;
    }

    /// <summary>Shows the data status: each item of <c>DataItems</c> as the board paper lists it, and beside it what the warehouse holds now.</summary>
    /// <param name="title">What the table shows, in at most ten words.</param>
    /// <param name="items">The items; all without.</param>
    /// <exception cref="NotebookException">There is no such item.</exception>
    public async Task DataStatus(Phrase title, params string[] items)
    {
        var (table, origins) = (await Items()).Status([.. items]);
        if (table.IsEmpty)
            Text($"No list of data items is kept for {Home.Name}: write one in `seed/reference/data_items.csv`.");
        else
            Add(Exhibit.Of(table, title, "As the board paper of 28 April 2023 prints it, and as it stands now", []).From(origins));
    }

    internal async Task<Table> Sql(string sql, string name, Func<string, object?> variable) =>
        _answers[name] = Record(await _warehouse.SqlAsync(sql, variable, AsOf, Token));

    internal ImmutableArray<DisplayBundle> TakeOutputs()
    {
        ImmutableArray<DisplayBundle> taken = [.. _outputs];
        _outputs.Clear();
        return taken;
    }

    private async Task<DataItemList> Items() => _items ??= new DataItemList(await Query(DataItemList.Query));

    private Table Record(Answer answer)
    {
        foreach (var table in answer.Tables)
            _tables[table] = true;
        return answer.Table;
    }

    private static Ward ReadWard(TableRow row)
    {
        var (column, line) = (row.Number("TileColumn").Value, row.Number("TileRow").Value);
        return new Ward(row.Text("AreaCode"), row.Text("AreaName"), column is null || line is null ? null : new Tile((int)column, (int)line));
    }

    private void Add(IDisplayed displayed) => _outputs.Add(displayed.ToBundle());
}
