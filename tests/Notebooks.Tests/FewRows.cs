using System.Collections.Immutable;
using Notebooks.Charts;
using Notebooks.Scope;
using Warehouse.Query;

namespace Notebooks.Tests;

/// <summary>A warehouse of a few made-up rows.</summary>
internal sealed class FewRows : IWarehouse
{
    internal static readonly ImmutableArray<PublishedFigure> AllFigures =
    [
        Figure("cases-2023", "Cases", "Norvale", 522, "count", "522"),
        Figure("cases-2022", "Cases", "Norvale", 482, "count", "482"),
        Figure("cases-2023-change", "Change", "Norvale", 8.3m, "percent_change", "8.3%"),
    ];

    public Place Home { get; init; } = new("E09000099", "Norvale");

    public int SnapshotNumber => 7;

    public TimeSpan Delay { get; init; }

    public async Task<Table> QueryAsync(string odata, CancellationToken cancellationToken)
    {
        await Task.Delay(Delay, cancellationToken);
        if (!odata.StartsWith("RecordedOffences", StringComparison.Ordinal))
            throw new QueryException(QueryErrorCode.UnknownSet, $"There is no entity set '{odata}'.");
        var origin = new Origin.Queried(odata, 7, [new BatchSource(3, "crime <borough> & \"ward\".csv", new DateOnly(2023, 5, 1), true)]);
        return Table.Of([544m]).Number("Total", v => new Number(v, "count", "exact") { Origins = [origin] }).Build();
    }

    public Task<PublishedFigures> FiguresAsync(ImmutableArray<string> patterns, CancellationToken cancellationToken) =>
        Task.FromResult(new PublishedFigures(AllFigures.Where(f => patterns.Any(p => f.FigureId.StartsWith(p.TrimEnd('*'), StringComparison.Ordinal)))));

    public Task<IReadOnlyDictionary<string, Tile>> WardTilesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Tile>>(new Dictionary<string, Tile>(StringComparer.Ordinal)
        {
            ["High Norvale"] = new(1, 0),
            ["Low Norvale"] = new(0, 1),
            ["Norvale Common"] = new(1, 1),
        });

    private static PublishedFigure Figure(string id, string measure, string area, decimal value, string unit, string printed) => new(
        id,
        measure,
        "All",
        area,
        "2023",
        new DateOnly(2023, 1, 1),
        new DateOnly(2023, 12, 31),
        Number.Printed(value, unit, new Origin.Printed(id, printed, "Board, 28 April 2023", "5. Dashboard", $"there were {printed} <cases>", "")));
}
