using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>Reads <c>MeasureValues</c>: one value per measure, area and period, the best that there is.</summary>
internal sealed class MeasureReader(Func<string, Task<Table>> query)
{
    private const string Columns =
        "Measure,DefinitionVersion,Label,AreaCode,AreaName,PeriodLabel,PeriodStart,PeriodEnd,Value,Lower,Upper,Numerator,Denominator,Unit,Status,Reason,"
        + "Reliability,GeographyBasis,PreviousYear,PreviousYearStatus,Change,ChangePercent,ChangeReason,ChangeIsClear,Comparator,ComparatorValue,ComparedTo,Rank,"
        + "Ranked,RankOfChange,RankedByChange,Trend,BreakFlag,Polarity,SourceCode,Origin";

    private MeasureNames? _names;

    internal async Task<MeasureName> FindAsync(string name, string? version) =>
        (_names ??= new MeasureNames(await query(MeasureNames.Query))).Find(name, version);

    internal async Task<IReadOnlyList<MeasureValue>> ReadAsync(ImmutableArray<MeasureName> names, string condition)
    {
        var rows = await query($"MeasureValues?$filter={Condition(names)} and {condition}&$orderby=PeriodStart,AreaName&$select={Columns}");
        return
        [
            .. rows.Records.Select(MeasureRow.Read)
                .GroupBy(v => (v.Measure, v.Version, v.AreaCode, v.PeriodStart, v.PeriodEnd)).Select(g => g.MinBy(Preference)!),
        ];
    }

    /// <summary>A value per name, in their order.</summary>
    internal async Task<IReadOnlyList<MeasureValue>> AtAsync(ImmutableArray<MeasureName> names, Place place, string periodType, DateOnly lastMonth)
    {
        var values = await ReadAsync(names, $"AreaCode eq '{place.Code}' and {Ending(periodType, lastMonth)}");
        return [.. names.Select(n => values.FirstOrDefault(v => v.Measure == n.Measure && v.Version == n.Version) ?? Missing(n, place))];
    }

    internal static string Ending(string periodType, DateOnly lastMonth) => $"PeriodType eq '{periodType}' and PeriodEnd eq {DateText.Iso(Last(lastMonth))}";

    internal static string Between(string periodType, DateOnly firstMonth, DateOnly lastMonth) =>
        $"PeriodType eq '{periodType}' and PeriodStart ge {DateText.Iso(First(firstMonth))} and PeriodEnd le {DateText.Iso(Last(lastMonth))}";

    private static string Condition(ImmutableArray<MeasureName> names) =>
        names.Length == 1 ? names[0].Condition : $"({string.Join(" or ", names.Select(n => $"({n.Condition})"))})";

    // A known number before none; what files give before what is computed from papers, and that before what papers print; what is of the
    // area itself before what was shared out to it.
    private static int Preference(MeasureValue value) =>
        (value.Number.IsKnown ? 0 : 100) + (value.IsPrinted ? 20 : value.Source == "papers" ? 10 : 0) + (value.GeographyBasis switch { "exact" => 0, "best_fit" => 1, _ => 2 });

    private static MeasureValue Missing(MeasureName name, Place place) => new(Number.Unknown("count", "missing_period"))
    {
        Measure = name.Measure,
        Version = name.Version,
        Label = name.Label,
        AreaCode = place.Code,
        AreaName = place.Name,
    };

    private static DateOnly First(DateOnly month) => new(month.Year, month.Month, 1);

    private static DateOnly Last(DateOnly month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
}
