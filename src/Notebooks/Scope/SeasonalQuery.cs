using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>Reads the set <c>SeasonalIndices</c>.</summary>
internal static class SeasonalQuery
{
    private const int Most = 3;

    internal static string For(MeasureName measure, Place place) =>
        $"SeasonalIndices?$filter={measure.Condition} and AreaCode eq '{place.Code}'&$orderby=SourceCode,MonthNumber&$select=MonthNumber,MonthName,Value,Years,FirstYear,LastYear,Status,SourceCode";

    internal static SeasonalPattern Read(Table rows)
    {
        // Where two sources have a pattern, that of more years.
        var months = rows.Records.GroupBy(r => r.Text("SourceCode"))
            .MaxBy(g => g.First().Number("Years").Value)?.Select(r => (Name: r.Text("MonthName"), Index: IndexOf(r.Number("Value")), Row: r)).ToList() ?? [];
        var table = Table.Of(months).Text("Month", m => m.Name).Number("Index", m => m.Index).Build();
        return new SeasonalPattern(
            table,
            months.Count == 0 ? Number.Unknown("count", "missing_period") : months[0].Row.Number("Years"),
            [.. months.Where(m => m.Index.Value > 100).OrderByDescending(m => m.Index.Value).Take(Most).Select(m => m.Name)],
            [.. months.Where(m => m.Index.Value < 100).OrderBy(m => m.Index.Value).Take(Most).Select(m => m.Name)]);
    }

    private static Number IndexOf(Number factor) => Number.Derived(DerivationKind.Hundredfold, 100 * factor.Value, "index", factor.Reason, [factor]);
}
