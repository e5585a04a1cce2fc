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
        ImmutableArray<TableRow> starts = [.. series.Skip(1).Where((r, i) => Segment(r) != Segment(series[i]))];
        var breaks = starts.IsEmpty ? new Table([], []) : await query(BreaksOf(measure, place, starts[0].Date("PeriodStart"), starts[^1].Date("PeriodEnd")));
        return ToSeries(series, measure.Label, periodType == "month" ? "Month" : "Quarter", [.. starts.Select(r => BreakAt(r, breaks))]);
    }

    // Several sources may have a series of the area: the longest counts, and files before papers.
    private static List<TableRow> SeriesOf(Table rows) =>
        rows.Records.GroupBy(r => r.Text("SourceCode"))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key == "papers").ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.ToList() ?? [];

    private static decimal? Segment(TableRow row) => row.Number("Segment").Value;

    private static string BreaksOf(MeasureName measure, Place place, DateOnly first, DateOnly last) =>
        $"SeriesBreaks?$filter=Fact eq '{measure.Fact}' and not ComparableBeforeAfter and Date ge {DateText.Iso(first)} and Date le {DateText.Iso(last)} "
        + $"and (AreaCode eq null or AreaCode eq '{place.Code}')&$orderby=Date&$select=Date,Kind,Text";

    private static (Break Break, ImmutableArray<string> Texts) BreakAt(TableRow row, Table breaks)
    {
        var (start, end) = (row.Date("PeriodStart"), row.Date("PeriodEnd"));
        var here = breaks.Records.Where(b => b.Date("Date") >= start && b.Date("Date") <= end).ToList();
        var words = here.Count == 0 ? "new series" : WordsOf(here[^1].Text("Kind"));
        return (new Break(row.Text("PeriodLabel"), words), [.. here.Select(b => b.Text("Text"))]);
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

    private static ControlSeries ToSeries(List<TableRow> series, string label, string period, ImmutableArray<(Break Break, ImmutableArray<string> Texts)> breaks)
    {
        var columns = new ControlColumns(period, label, "Average", "Lower limit", "Upper limit", "Signal");
        var table = Table.Of(series)
            .Text(columns.Label, r => r.Text("PeriodLabel"))
            .Number(columns.Value, r => r.Number("Value"))
            .Number(columns.Centre, r => Limit(r, "Centre"))
            .Number(columns.Lower, r => Limit(r, "LowerLimit"))
            .Number(columns.Upper, r => Limit(r, "UpperLimit"))
            .Text(columns.Signal, r => SignalOf(r)).Build();
        var trial = series.Any(r => r.Text("Trial") == "true") ? ["The limits rest on fewer than twelve periods and will move."] : ImmutableArray<string>.Empty;
        return new ControlSeries(table, columns, [.. breaks.Select(b => b.Break)], [.. trial, .. breaks.SelectMany(b => b.Texts).Distinct()]);
    }

    private static Number Limit(TableRow row, string column)
    {
        var limit = row.Number(column);
        var unit = row.Number("Value").Unit;
        return limit.Value is { } value
            ? limit with { Unit = unit, Shown = NumberText.OneDecimal(value), IsDerived = true }
            : limit with { Unit = unit, Reason = "small_base" };
    }

    private static string SignalOf(TableRow row) =>
        row.Text("Signal") is { Length: > 0 } signal ? $"{signal.Replace('_', ' ')}: {row.Text("Rule")}" : "";
}
