using System.Collections.Immutable;
using System.Globalization;
using Notebooks.Numbers;
using Notebooks.Scope;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Snapshots;

namespace Notebooks.Tests;

/// <summary>A warehouse of a few made-up rows, whatever the filter.</summary>
internal sealed class FewRows : IWarehouse
{
    private static readonly (string Id, decimal Value, string Unit, string Printed)[] Figures =
    [
        ("cases-2023", 522, "count", "522"),
        ("cases-2022", 482, "count", "482"),
        ("cases-2023-change", 8.3m, "percent_change", "8.3%"),
    ];

    private static readonly (string Name, decimal Column, decimal Row)[] Wards = [("High Norvale", 2, 1), ("Low Norvale", 1, 2), ("Norvale Common", 2, 2)];

    private static readonly (string Item, string Owner, string Last, string Status, string Next, int? Position)[] Items =
    [
        ("Hospital attendances", "NHS <trust>", "2023-02-28", "received", "Nothing.", 7),
        ("Ambulance call-outs", "Ambulance service", "", "not yet asked", "Ask for counts.", null),
    ];

    public Place Home { get; init; } = new("E09000099", "Norvale");

    public int SnapshotNumber => 7;

    public TimeSpan Delay { get; init; }

    public async Task<Answer> QueryAsync(string odata, DateOnly? asOf, CancellationToken cancellationToken)
    {
        await Task.Delay(Delay, cancellationToken);
        return odata.Split('?')[0] switch
        {
            "PublishedFigures" => new Answer(FigureRows(), ["fact_published_figure"]),
            "Areas" => new Answer(WardRows(), ["dim_area"]),
            "Measures" => new Answer(MeasureRows(), ["dim_measure"]),
            "MeasureValues" => new Answer(ValueRows(odata), ["fact_measure_value"]),
            "ControlCharts" => new Answer(ControlRows(odata), ["fact_control_chart"]),
            "SeriesBreaks" => new Answer(BreakRows(), ["dim_series_break"]),
            "SeasonalIndices" => new Answer(SeasonRows(odata), ["fact_seasonal_index"]),
            "PeerGroups" => new Answer(Table.Of(["BCU-NO"]).Text("OfAreaCode", c => c).Text("GroupName", _ => "North BCU").Build(), ["dim_peer_group"]),
            "Boundaries" => new Answer(ShapeRows(), ["dim_area_boundary"]),
            "RecordedOffences" => new Answer(Total(odata), ["fact_offence"]),
            "Sources" => new Answer(SourceRows(), ["dim_source"]),
            "Batches" => new Answer(BatchRows(), ["dim_batch"]),
            "DataItems" => new Answer(ItemRows(odata), ["dim_data_item"]),
            "ServiceActivity" => new Answer(new Table([], []), ["fact_service"]),
            "MaracCases" => throw new QueryException(QueryErrorCode.Denied, "'MaracCases' is protected."),
            var set => throw new QueryException(QueryErrorCode.UnknownSet, $"There is no entity set '{set}'."),
        };
    }

    public Task<Answer> SqlAsync(string sql, Func<string, object?> variable, DateOnly? asOf, CancellationToken cancellationToken) =>
        throw new NotSupportedException("tests of SQL ask a snapshot");

    public Task<TableVersions> VersionsAsync(IEnumerable<string> tables, CancellationToken cancellationToken) => Task.FromResult(new TableVersions(
        "methods-1", tables.ToImmutableSortedDictionary(t => t, t => new TableVersion(t, Versions.GetValueOrDefault(t, "1")))));

    public Task<ImmutableArray<string>> SensitiveAsync(Origin.Queried origin, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<string>>(SensitiveSet is { } set && origin.Query.StartsWith(set, StringComparison.Ordinal) ? [set] : []);

    public Task<ImmutableArray<SeriesBreak>> BreaksAsync(Origin.Queried origin, CancellationToken cancellationToken) => Task.FromResult(Breaks);

    /// <summary>A set that is sensitive.</summary>
    internal string? SensitiveSet { get; set; }

    /// <summary>The breaks of every series.</summary>
    internal ImmutableArray<SeriesBreak> Breaks { get; set; } = [];

    /// <summary>Versions of tables that are not "1".</summary>
    internal Dictionary<string, string> Versions { get; } = [];

    internal decimal Count { get; init; } = 544;

    private static Table ItemRows(string odata) => Table.Of(Items)
        .Text("Item", i => i.Item).Text("Owner", i => i.Owner).Text("LastPeriod", i => i.Last).Text("LastReceived", i => i.Last).Text("Due", _ => "")
        .Text("Status", i => i.Status).Text("NextAction", i => i.Next)
        .Number("PaperPosition", i => new Number(i.Position, "count", "exact") { Origins = [new Origin.Queried(odata, 7, [])] })
        .Text("PaperDescription", i => i.Position is null ? "" : "As printed").Text("PaperSource", i => i.Position is null ? "" : "NHS")
        .Text("PaperOpenDataSet", i => i.Position is null ? "" : "No").Text("PaperCollected", i => i.Position is null ? "" : "Yes").Build();

    private Table Total(string odata)
    {
        var origin = new Origin.Queried(odata, 7, [new BatchSource(3, "crime <borough> & \"ward\".csv", new DateOnly(2023, 5, 1), true)]);
        return Table.Of([Count]).Number("Total", v => new Number(v, "count", "exact") { Origins = [origin] }).Build();
    }

    private static Table FigureRows() => Table.Of(Figures)
        .Text("FigureId", f => f.Id).Text("Measure", _ => "Cases").Text("Category", _ => "All").Text("Subcategory", _ => "")
        .Text("AreaCode", _ => "E09000099").Text("AreaName", _ => "Norvale").Text("PeriodLabel", _ => "2023")
        .Number("Value", f => new Number(f.Value, "count", "published")).Text("ValueAsPrinted", f => f.Printed).Text("Unit", f => f.Unit)
        .Text("Document", _ => "2023-04-28").Text("Item", _ => "5. Dashboard").Text("Locator", f => $"there were {f.Printed} <cases>").Text("Note", _ => "")
        .Text("Reference", _ => "").Text("Rag", _ => "").Text("Direction", _ => "")
        .Build();

    private static Table MeasureRows() => Table.Of([("BurglaryRate", "1", false), ("BurglaryRate", "2", true), ("KnifeCrime", "Old", true)])
        .Text("QueryName", m => m.Item3 ? m.Item1 : $"{m.Item1}_{m.Item2}").Text("Measure", m => m.Item1).Text("DefinitionVersion", m => m.Item2)
        .Text("IsDefault", m => m.Item3 ? "true" : "false").Text("Fact", _ => "offence").Text("Label", m => m.Item1)
        .Text("Description", _ => "Burglaries <of homes> of twelve months.").Text("Unit", _ => "per 1,000 residents").Text("Source", _ => "Norvale police")
        .Text("Caveats", _ => "Counted twice & more").Text("Breaks", _ => "").Build();

    private static Table SourceRows() => Table.Of(["police"]).Text("SourceCode", s => s).Text("Publisher", _ => "Norvale Police").Text("PublishedAs", _ => "Crimes by borough")
        .Text("Licence", _ => "Open licence").Text("Attribution", _ => "Contains police data").Build();

    private static Table BatchRows() => Table.Of([3]).Number("BatchId", b => new Number(b, "count", "exact")).Text("SourceCode", _ => "police").Build();

    // Two periods: the first without a value, the second with everything, from the files, from a paper, and as a paper prints it.
    private static Table ValueRows(string odata) => Table.Of(new[] { (false, "mps", "computed"), (true, "papers", "printed"), (true, "mps", "computed"), (true, "papers", "computed") }
        .Where(k => k.Item1 || !odata.Contains("PeriodEnd eq 2023-02-28", StringComparison.Ordinal)))
        .Text("Measure", _ => "BurglaryRate").Text("DefinitionVersion", _ => odata.Contains("DefinitionVersion eq '1'", StringComparison.Ordinal) ? "1" : "2")
        .Text("Label", _ => "Burglary per 1,000").Text("AreaCode", _ => "E09000099").Text("AreaName", _ => "Norvale")
        .Text("PeriodLabel", k => k.Item1 ? "Feb 2023" : "Jan 2023").Text("PeriodStart", k => k.Item1 ? "2023-02-01" : "2023-01-01").Text("PeriodEnd", k => k.Item1 ? "2023-02-28" : "2023-01-31")
        .Number("Value", k => new Number(k.Item1 ? k.Item2 == "mps" ? 8.26m : 8 : null, "per 1,000 residents", k.Item1 ? k.Item2 == "mps" ? "provisional" : "published" : "incomplete", k.Item1 ? null : "missing_period")
        {
            Lower = k.Item1 ? 7.91m : null,
            Upper = k.Item1 ? 8.62m : null,
            Origins = [new Origin.Queried(odata, 7, [])],
        })
        .Number("Numerator", k => Exact(k.Item1 ? 826 : null)).Number("Denominator", k => Exact(k.Item1 ? 100_000 : null))
        .Text("Reliability", _ => "").Text("GeographyBasis", _ => "exact").Text("Polarity", _ => "lower_is_better").Text("SourceCode", k => k.Item2).Text("Origin", k => k.Item3)
        .Number("PreviousYear", k => Exact(k.Item1 ? 7.5m : null)).Text("PreviousYearStatus", k => k.Item1 ? "exact" : "")
        .Number("Change", k => Exact(k.Item1 ? 0.76m : null)).Number("ChangePercent", k => Exact(k.Item1 ? 10.13m : null))
        .Text("ChangeReason", k => k.Item1 ? "" : "missing_period").Text("ChangeIsClear", k => k.Item1 ? "true" : "").Text("Comparator", k => k.Item1 ? "London" : "")
        .Number("ComparatorValue", k => Exact(k.Item1 ? 9.1m : null)).Text("ComparedTo", k => k.Item1 ? "better" : "").Number("Rank", k => Exact(k.Item1 ? 4 : null))
        .Number("Ranked", k => Exact(k.Item1 ? 32 : null)).Number("RankOfChange", k => Exact(k.Item1 ? 30 : null)).Number("RankedByChange", k => Exact(k.Item1 ? 32 : null))
        .Text("Trend", _ => "").Text("BreakFlag", _ => "false").Build();

    // Three months of one source, the last after a break, and one month of another source.
    private static Table ControlRows(string odata) => Table.Of([("2023-03-01", 40m, 1, 45m, "", "mps"), ("2023-03-01", 41m, 1, 45m, "", "papers"), ("2023-04-01", 70m, 2, 60.25m, "", "mps"), ("2023-05-01", 90m, 2, 60.25m, "unusually_high", "mps")])
        .Text("Label", _ => "Burglary").Text("PeriodLabel", r => DateText.Month(Iso(r.Item1))).Text("PeriodStart", r => r.Item1).Text("PeriodEnd", r => DateText.Iso(Iso(r.Item1).AddMonths(1).AddDays(-1)))
        .Number("Value", r => new Number(r.Item2, "offences", "exact") { Origins = [new Origin.Queried(odata, 7, [])] }).Text("Unit", _ => "offences")
        .Number("Segment", r => Exact(r.Item3)).Number("Centre", r => Exact(r.Item4)).Number("LowerLimit", r => Exact(r.Item3 == 1 ? null : 31)).Number("UpperLimit", r => Exact(r.Item4 + 25))
        .Text("Trial", r => r.Item3 == 2 ? "true" : "false").Text("Signal", r => r.Item5).Text("Rule", r => r.Item5.Length > 0 ? "outside limit" : "").Text("SourceCode", r => r.Item6).Build();

    private static Table BreakRows() => Table.Of([("2022-04-01", "taxonomy"), ("2023-04-01", "definition")])
        .Text("Date", b => b.Item1).Text("Kind", b => b.Item2).Text("Text", b => $"The {b.Item2} changed.").Build();

    private static Table SeasonRows(string odata) => Table.Of([("January", 1.25m), ("February", 1m), ("March", 0.75m)])
        .Number("MonthNumber", _ => Exact(1)).Text("MonthName", m => m.Item1).Number("Value", m => new Number(m.Item2, "count", "estimated") { Origins = [new Origin.Queried(odata, 7, [])] })
        .Number("Years", _ => Exact(9)).Text("SourceCode", _ => "mps").Build();

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Number Exact(decimal? value) => new(value, "count", "exact");

    // Two of the three wards; rings go round as GeoJSON has them.
    private static Table ShapeRows() => Table.Of([("High Norvale", 0), ("Low Norvale", 1)]).Text("AreaName", w => w.Item1)
        .Text("Geometry", w => string.Create(CultureInfo.InvariantCulture, $$"""{"type":"MultiPolygon","coordinates":[[[[{{w.Item2}},51],[{{w.Item2 + 1}},51],[{{w.Item2 + 1}},52],[{{w.Item2}},52],[{{w.Item2}},51]]]]}""")).Build();

    private static Table WardRows() => Table.Of(Wards)
        .Text("AreaCode", w => w.Name).Text("AreaName", w => w.Name)
        .Number("TileColumn", w => new Number(w.Column, "count", "exact")).Number("TileRow", w => new Number(w.Row, "count", "exact"))
        .Build();
}
