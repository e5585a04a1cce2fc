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
            Trend = Text("Trend"),
            IsBroken = Text("BreakFlag") == "true",
        };
    }

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
