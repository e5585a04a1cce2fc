using System.Collections.Immutable;
using Notebooks.Charts;
using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>Reads the set <c>ControlCharts</c>, with the breaks of the series in words.</summary>
internal static class ControlQuery
{
    private const string Columns = "Label,PeriodLabel,PeriodStart,PeriodEnd,Value,Unit,Status,Reason,Segment,Centre,LowerLimit,UpperLimit,Limits,Trial,Signal,Rule,SourceCode";

    internal static async Task<ControlSeries> ReadAsync(
        Func<string, Task<Table>> query, MeasureName measure, Place place, (DateOnly First, DateOnly Last) months, string periodType)
    {
        var rows = await query($"ControlCharts?$filter={measure.Condition} and AreaCode eq '{place.Code}' and "
            + $"{MeasureReader.Between(periodType, months.First, months.Last)}&$orderby=PeriodStart&$select={Columns}");
        var series = SeriesOf(rows);
        ImmutableArray<int> starts = [.. series.Skip(1).Where((r, i) => Segment(rows, r) != Segment(rows, series[i]))];
        var breaks = starts.IsEmpty ? new Table([], []) : await query(BreaksOf(measure, place, rows.Date(starts[0], "PeriodStart"), rows.Date(starts[^1], "PeriodEnd")));
        return ToSeries(rows, series, measure.Label, periodType == "month" ? "Month" : "Quarter", [.. starts.Select(r => BreakAt(rows, r, breaks))]);
    }

    // Several sources may have a series of the area: the longest counts, and files before papers.
    private static List<int> SeriesOf(Table rows) =>
        Enumerable.Range(0, rows.Rows.Length).GroupBy(r => rows.Text(r, "SourceCode"))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key == "papers").ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.ToList() ?? [];

    private static decimal? Segment(Table rows, int row) => rows.Number(row, "Segment").Value;

    private static string BreaksOf(MeasureName measure, Place place, DateOnly first, DateOnly last) =>
        $"SeriesBreaks?$filter=Fact eq '{measure.Fact}' and not ComparableBeforeAfter and Date ge {DateText.Iso(first)} and Date le {DateText.Iso(last)} "
        + $"and (AreaCode eq null or AreaCode eq '{place.Code}')&$orderby=Date&$select=Date,Kind,Text";

    private static (Break Break, ImmutableArray<string> Texts) BreakAt(Table rows, int row, Table breaks)
    {
        var (start, end) = (rows.Date(row, "PeriodStart"), rows.Date(row, "PeriodEnd"));
        var here = Enumerable.Range(0, breaks.Rows.Length).Where(b => breaks.Date(b, "Date") >= start && breaks.Date(b, "Date") <= end).ToList();
        var words = here.Count == 0 ? "new series" : WordsOf(breaks.Text(here[^1], "Kind"));
        return (new Break(rows.Text(row, "PeriodLabel"), words), [.. here.Select(b => breaks.Text(b, "Text"))]);
    }

    private static string WordsOf(string kind) => kind switch
    {
        "taxonomy" => "new offence categories",
        "definition" => "new definition",
        "recording" => "new way of recording",
        "attribution" => "new recording system",
        "geography" => "new boundaries",
        _ => "new series",
    };

    private static ControlSeries ToSeries(Table rows, List<int> series, string label, string period, ImmutableArray<(Break Break, ImmutableArray<string> Texts)> breaks)
    {
        var columns = new ControlColumns(period, label, "Average", "Lower limit", "Upper limit", "Signal");
        var table = Table.Of(series)
            .Text(columns.Label, r => rows.Text(r, "PeriodLabel"))
            .Number(columns.Value, r => rows.Number(r, "Value"))
            .Number(columns.Centre, r => Limit(rows, r, "Centre"))
            .Number(columns.Lower, r => Limit(rows, r, "LowerLimit"))
            .Number(columns.Upper, r => Limit(rows, r, "UpperLimit"))
            .Text(columns.Signal, r => SignalOf(rows, r)).Build();
        var trial = series.Any(r => rows.Text(r, "Trial") == "true") ? ["The limits rest on fewer than twelve periods and will move."] : ImmutableArray<string>.Empty;
        return new ControlSeries(table, columns, [.. breaks.Select(b => b.Break)], [.. trial, .. breaks.SelectMany(b => b.Texts).Distinct()]);
    }

    private static Number Limit(Table rows, int row, string column)
    {
        var limit = rows.Number(row, column);
        var unit = rows.Number(row, "Value").Unit;
        return limit.Value is { } value
            ? limit with { Unit = unit, Shown = NumberText.OneDecimal(value), IsDerived = true }
            : limit with { Unit = unit, Reason = "small_base" };
    }

    private static string SignalOf(Table rows, int row) =>
        rows.Text(row, "Signal") is { Length: > 0 } signal ? $"{signal.Replace('_', ' ')}: {rows.Text(row, "Rule")}" : "";
}
