using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>A row of <c>MeasureValues</c> as a value.</summary>
internal static class MeasureRow
{
    internal static MeasureValue Read(Table rows, int row)
    {
        string Text(string column) => rows.Text(row, column);
        var value = rows.Number(row, "Value");
        return new MeasureValue(value)
        {
            Measure = Text("Measure"),
            Version = Text("DefinitionVersion"),
            Label = Text("Label"),
            AreaCode = Text("AreaCode"),
            AreaName = Text("AreaName"),
            PeriodLabel = Text("PeriodLabel"),
            PeriodStart = rows.Date(row, "PeriodStart"),
            PeriodEnd = rows.Date(row, "PeriodEnd"),
            PreviousYear = Beside(value, rows.Number(row, "PreviousYear"), value.Unit, Text("PreviousYearStatus"), "missing_period"),
            Change = ChangeOf(rows, row, value),
            ChangeIsClear = Text("ChangeIsClear") is { Length: > 0 } clear ? clear == "true" : null,
            Comparator = Text("Comparator") is { Length: > 0 } name ? (name, Beside(value, rows.Number(row, "ComparatorValue"), value.Unit, "", "no_comparator")) : null,
            ComparedTo = Text("ComparedTo"),
            Rank = (int?)rows.Number(row, "Rank").Value,
            Ranked = (int?)rows.Number(row, "Ranked").Value,
            RankNumber = PlaceOf(rows.Number(row, "Rank")),
            RankedNumber = PlaceOf(rows.Number(row, "Ranked")),
            RankOfChange = PlaceOf(rows.Number(row, "RankOfChange")),
            Numerator = Beside(value, rows.Number(row, "Numerator"), "count", "", "no_denominator"),
            Denominator = Beside(value, rows.Number(row, "Denominator"), "count", "", "no_denominator"),
            IsReliable = Text("Reliability") != "unreliable",
            GeographyBasis = Text("GeographyBasis"),
            Polarity = Text("Polarity"),
            Source = Text("SourceCode"),
            IsPrinted = Text("Origin") == "printed",
            Trend = Text("Trend"),
            IsBroken = Text("BreakFlag") == "true",
        };
    }

    private static Number PlaceOf(Number column) => column.IsKnown ? column : column with { Reason = "not_ranked" };

    // Per cent where there is such a number; of shares the change is in points.
    private static Number ChangeOf(Table rows, int row, Number value)
    {
        var percent = rows.Number(row, "ChangePercent");
        var change = rows.Number(row, "Change");
        var reason = rows.Text(row, "ChangeReason") is { Length: > 0 } given ? given : "missing_period";
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
