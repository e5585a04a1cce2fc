using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;

namespace QueryApi.Pages;

/// <summary>What the first page says about the data that is served.</summary>
/// <param name="HomeName">Name of the home borough; its code where the name is not known.</param>
/// <param name="Holdings">What there is of each fact and source.</param>
/// <param name="Sources">Every source that the warehouse knows, loaded or not.</param>
/// <param name="Example">A published figure to ask after; null when there is none.</param>
internal sealed record FirstPageModel(
    string HomeName,
    ImmutableArray<Holding> Holdings,
    ImmutableArray<Source> Sources,
    ExampleFigure? Example)
{
    /// <summary>The sources that come every month and of which nothing is loaded: what to load next.</summary>
    public IEnumerable<Source> Missing => Sources.Where(s => s.Frequency == "monthly" && !Holdings.Any(h => h.SourceCode == s.SourceCode && h.Rows > 0));

    /// <summary>
    /// The set that opens best in a spreadsheet: the briefing of the home borough where it has rows, else whatever there is most of;
    /// null when there is nothing.
    /// </summary>
    public Relation? OpensBest => Holdings.Where(h => h.Rows > 0)
        .OrderByDescending(h => h.Fact.SetName == "BriefingValues").ThenByDescending(h => h.Rows).FirstOrDefault()?.Fact;

    // A snapshot never changes, so what the page says about it is read once.
    private static readonly ConditionalWeakTable<Catalogue, FirstPageModel> Known = [];

    public static async Task<FirstPageModel> OfAsync(Snapshot snapshot, WarehouseSettings settings, CancellationToken cancellation)
    {
        if (Known.TryGetValue(snapshot.Catalogue, out var known))
            return known;
        var read = await ReadAsync(snapshot, settings, cancellation);
        Known.AddOrUpdate(snapshot.Catalogue, read);
        return read;
    }

    private static async Task<FirstPageModel> ReadAsync(Snapshot snapshot, WarehouseSettings settings, CancellationToken cancellation) => new(
        await HomeNameAsync(snapshot, settings.HomeBorough, cancellation),
        await HoldingsAsync(snapshot, cancellation),
        await SourcesAsync(snapshot, cancellation),
        await ExampleAsync(snapshot, cancellation));

    private static async Task<string> HomeNameAsync(Snapshot snapshot, string code, CancellationToken cancellation)
    {
        var rows = snapshot.Catalogue.FindSet("Areas") is null ? [] : await snapshot.ReadAsync(First("Areas", 1, Equal("AreaCode", code)), cancellation);
        return rows.Count > 0 && rows[0]["AreaName"] is string name ? name : code;
    }

    private static async Task<ImmutableArray<Holding>> HoldingsAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        var holdings = ImmutableArray.CreateBuilder<Holding>();
        foreach (var fact in snapshot.Catalogue.Relations.Where(r => r is { Kind: RelationKind.Fact, Sensitive: false }))
        {
            foreach (var row in await snapshot.ReadAsync(BySource(fact), cancellation))
                holdings.Add(new Holding(fact, Text(row, Source.Code), Convert.ToInt64(row["Rows"], CultureInfo.InvariantCulture), Day(row, "First"), Day(row, "Last")));
        }

        return holdings.ToImmutable();
    }

    private static QueryTree.GroupBy BySource(Relation fact)
    {
        var first = fact.FindColumn("Month") ?? fact.FindColumn("PeriodStart");
        var last = fact.FindColumn("Month") ?? fact.FindColumn("PeriodEnd");
        ImmutableArray<Aggregate> aggregates =
        [
            new Aggregate.OfRows("Rows"),
            .. first is null ? Array.Empty<Aggregate>() : [new Aggregate.OfColumn("First", new ColumnPath(null, first.Name), AggregationMethod.Min)],
            .. last is null ? Array.Empty<Aggregate>() : [new Aggregate.OfColumn("Last", new ColumnPath(null, last.Name), AggregationMethod.Max)],
        ];
        return new QueryTree.GroupBy(new QueryTree.From(fact.SetName), fact.FindColumn(Source.Code) is null ? [] : [new ColumnPath(null, Source.Code)], aggregates);
    }

    private static async Task<ImmutableArray<Source>> SourcesAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        if (snapshot.Catalogue.FindSet("Sources") is null)
            return [];
        var rows = await snapshot.ReadAsync(new QueryTree.From("Sources"), cancellation);
        return [.. rows.Select(r => new Source(
            Text(r, Source.Code), Text(r, "SourceName"), Text(r, "Publisher"), Text(r, "PublishedAs"), Text(r, "Address"), Text(r, "Licence"), Text(r, "Frequency")))];
    }

    private static async Task<ExampleFigure?> ExampleAsync(Snapshot snapshot, CancellationToken cancellation)
    {
        if (snapshot.Catalogue.FindSet("PublishedFigures") is null)
            return null;
        var inOrder = new Warehouse.Query.SortKey(new ColumnPath(null, "Position"), Descending: false);
        var marac = new QueryTree.Where(new QueryTree.From("PublishedFigures"), Equal("Topic", "marac"));
        var rows = await snapshot.ReadAsync(new QueryTree.Page(new QueryTree.OrderBy(marac, [inOrder]), 0, 1), cancellation);
        if (rows.Count == 0)
            rows = await snapshot.ReadAsync(new QueryTree.Page(new QueryTree.From("PublishedFigures"), 0, 1), cancellation);
        return rows.Count == 0 ? null : new ExampleFigure(Text(rows[0], "FigureId"), Text(rows[0], "Measure"), Text(rows[0], "PeriodLabel"), Text(rows[0], "ValueAsPrinted"));
    }

    private static QueryTree.Page First(string set, long top, Expression condition) =>
        new(new QueryTree.Where(new QueryTree.From(set), condition), 0, top);

    private static Expression.Compare Equal(string column, string value) =>
        new(ComparisonOperator.Equal, Column(column), new Expression.Literal(value, ColumnType.String));

    private static Expression.Column Column(string name) => new(new ColumnPath(null, name));

    private static string Text(IReadOnlyDictionary<string, object?> row, string column) => row.GetValueOrDefault(column)?.ToString() ?? "";

    private static DateOnly? Day(IReadOnlyDictionary<string, object?> row, string column) => row.GetValueOrDefault(column) switch
    {
        DateOnly day => day,
        DateTime moment => DateOnly.FromDateTime(moment),
        _ => null,
    };
}

/// <summary>What there is of one fact from one source.</summary>
internal sealed record Holding(Relation Fact, string SourceCode, long Rows, DateOnly? First, DateOnly? Last);

/// <summary>A source as the reference table describes it.</summary>
internal sealed record Source(string SourceCode, string Name, string Publisher, string PublishedAs, string Address, string Licence, string Frequency)
{
    public const string Code = "SourceCode";
}

/// <summary>A figure to begin with.</summary>
internal sealed record ExampleFigure(string FigureId, string Measure, string Period, string Value);
