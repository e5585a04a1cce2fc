using Notebooks.Numbers;
using Notebooks.Scope;
using Warehouse.Query;

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
            "Measures" => new Answer(MeasureRows(odata), ["dim_measure"]),
            "MeasureValues" => new Answer(ValueRows(odata), ["fact_measure_value"]),
            "RecordedOffences" => new Answer(Total(odata), ["fact_offence"]),
            "DataItems" => new Answer(ItemRows(odata), ["dim_data_item"]),
            "ServiceActivity" => new Answer(new Table([], []), ["fact_service"]),
            "MaracCases" => throw new QueryException(QueryErrorCode.Denied, "'MaracCases' is protected."),
            var set => throw new QueryException(QueryErrorCode.UnknownSet, $"There is no entity set '{set}'."),
        };
    }

    public Task<Answer> SqlAsync(string sql, Func<string, object?> variable, DateOnly? asOf, CancellationToken cancellationToken) =>
        throw new NotSupportedException("tests of SQL ask a snapshot");

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

    private static Table MeasureRows(string odata) => Table.Of(odata.Contains("'BurglaryRate'", StringComparison.Ordinal) || !odata.Contains("IsDefault", StringComparison.Ordinal) ? new[] { "BurglaryRate" } : [])
        .Text("Measure", m => m).Text("DefinitionVersion", _ => "2").Build();

    // Two periods: the first without a value, the second with everything.
    private static Table ValueRows(string odata) => Table.Of([false, true]).Text("Label", _ => "Burglary per 1,000").Text("AreaCode", _ => "E09000099").Text("AreaName", _ => "Norvale")
        .Text("PeriodLabel", k => k ? "Feb 2023" : "Jan 2023").Text("PeriodStart", k => k ? "2023-02-01" : "2023-01-01").Text("PeriodEnd", k => k ? "2023-02-28" : "2023-01-31")
        .Number("Value", k => new Number(k ? 8.26m : null, "per 1,000 residents", k ? "provisional" : "incomplete", k ? null : "missing_period") { Lower = k ? 7.91m : null, Upper = k ? 8.62m : null, Origins = [new Origin.Queried(odata, 7, [])] })
        .Number("PreviousYear", k => new Number(k ? 7.5m : null, "count", "exact")).Text("PreviousYearStatus", k => k ? "exact" : "")
        .Number("Change", k => new Number(k ? 0.76m : null, "count", "exact")).Number("ChangePercent", k => new Number(k ? 10.13m : null, "count", "exact"))
        .Text("ChangeReason", k => k ? "" : "missing_period").Text("ChangeIsClear", k => k ? "true" : "").Text("Comparator", k => k ? "London" : "")
        .Number("ComparatorValue", k => new Number(k ? 9.1m : null, "count", "exact")).Text("ComparedTo", k => k ? "better" : "").Number("Rank", k => new Number(k ? 4 : null, "count", "exact"))
        .Number("Ranked", k => new Number(k ? 32 : null, "count", "exact")).Text("Trend", _ => "").Text("BreakFlag", _ => "false").Build();

    private static Table WardRows() => Table.Of(Wards)
        .Text("AreaCode", w => w.Name).Text("AreaName", w => w.Name)
        .Number("TileColumn", w => new Number(w.Column, "count", "exact")).Number("TileRow", w => new Number(w.Row, "count", "exact"))
        .Build();
}
