using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>A row of <c>MeasureValues</c> as a value.</summary>
internal static class MeasureRow
{
    internal static MeasureValue Read(TableRow row)
    {
        var value = row.Number("Value");
        return new MeasureValue(value)
        {
            Measure = row.Text("Measure"),
            Version = row.Text("DefinitionVersion"),
            Label = row.Text("Label"),
            AreaCode = row.Text("AreaCode"),
            AreaName = row.Text("AreaName"),
            PeriodLabel = row.Text("PeriodLabel"),
            PeriodStart = row.Date("PeriodStart"),
            PeriodEnd = row.Date("PeriodEnd"),
            PreviousYear = Beside(value, row.Number("PreviousYear"), value.Unit, row.Text("PreviousYearStatus"), "missing_period"),
            Change = ChangeOf(row, value),
            ChangeIsClear = row.Text("ChangeIsClear") is { Length: > 0 } clear ? clear == "true" : null,
            Comparator = row.Text("Comparator") is { Length: > 0 } name ? (name, Beside(value, row.Number("ComparatorValue"), value.Unit, "", "no_comparator")) : null,
            ComparedTo = row.Text("ComparedTo"),
            Rank = (int?)row.Number("Rank").Value,
            Ranked = (int?)row.Number("Ranked").Value,
            RankNumber = PlaceOf(row.Number("Rank")),
            RankedNumber = PlaceOf(row.Number("Ranked")),
            RankOfChange = PlaceOf(row.Number("RankOfChange")),
            Numerator = Beside(value, row.Number("Numerator"), "count", "", "no_denominator"),
            Denominator = Beside(value, row.Number("Denominator"), "count", "", "no_denominator"),
            IsReliable = row.Text("Reliability") != "unreliable",
            GeographyBasis = row.Text("GeographyBasis"),
            Polarity = row.Text("Polarity"),
            Source = row.Text("SourceCode"),
            IsPrinted = row.Text("Origin") == "printed",
            Trend = row.Text("Trend"),
            IsBroken = row.Text("BreakFlag") == "true",
        };
    }

    private static Number PlaceOf(Number column) => column.IsKnown ? column : column with { Reason = "not_ranked" };

    // Per cent where there is such a number; of shares the change is in points.
    private static Number ChangeOf(TableRow row, Number value)
    {
        var percent = row.Number("ChangePercent");
        var change = row.Number("Change");
        var reason = row.Text("ChangeReason") is { Length: > 0 } given ? given : "missing_period";
        return value.Unit == "percent" ? Beside(value, change, "percentage_points", "", reason)
            : change.Value is 0 ? Beside(value, change, "percent_change", "", reason)
            : Beside(value, percent, "percent_change", "", reason);
    }

    // A column of the row: it stands where the row says, and is of the value's status unless it has one of its own.
    private static Number Beside(Number value, Number column, string unit, string status, string reason) =>
        new(column.Value, unit, status.Length > 0 ? status : value.Status, column.IsKnown ? null : reason)
        {
            Origins = value.Origins,
            Cell = column.Cell,
            IsDerived = status.Length == 0,
        };
}
