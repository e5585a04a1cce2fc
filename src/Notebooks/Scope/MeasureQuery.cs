using Notebooks.Format;
using Notebooks.Numbers;
using Warehouse.Catalog;

namespace Notebooks.Scope;

/// <summary>The short way to the values of a measure: <c>await Measure("ResidentialBurglaryRate").At(borough, "roll12", lastMonth)</c>.</summary>
public sealed class MeasureQuery
{
    private const string Columns =
        "Label,AreaCode,AreaName,PeriodLabel,PeriodStart,PeriodEnd,Value,Lower,Upper,Unit,Status,Reason,PreviousYear,PreviousYearStatus,"
        + "Change,ChangePercent,ChangeReason,ChangeIsClear,Comparator,ComparatorValue,ComparedTo,Rank,Ranked,Trend,BreakFlag";

    private readonly Func<string, Task<Table>> _query;
    private readonly string _name;

    internal MeasureQuery(Func<string, Task<Table>> query, string name)
    {
        _query = query;
        _name = name;
    }

    /// <summary>One area and period.</summary>
    /// <param name="place">The area.</param>
    /// <param name="periodType">As in <c>MeasureValues</c>: <c>month</c>, <c>roll3</c>, <c>quarter</c>, <c>roll12</c>, <c>fin_year</c> ...</param>
    /// <param name="lastMonth">Any day of the period's last month.</param>
    /// <returns>The value; unknown, with its reason, where there is no row.</returns>
    /// <exception cref="NotebookException">There is no measure of that name.</exception>
    public async Task<MeasureValue> At(Place place, string periodType, DateOnly lastMonth) =>
        await Values($"AreaCode eq '{place.Code}' and {Ending(periodType, lastMonth)}") is [var value, ..]
            ? value
            : new MeasureValue(Number.Unknown("count", "missing_period")) { Label = _name, AreaCode = place.Code, AreaName = place.Name };

    /// <summary>One area over periods, in order of time.</summary>
    /// <param name="place">The area.</param>
    /// <param name="periodType">See <see cref="At"/>.</param>
    /// <param name="firstMonth">Any day of the month in which the first period begins.</param>
    /// <param name="lastMonth">Any day of the month in which the last period ends.</param>
    /// <exception cref="NotebookException">There is no measure of that name.</exception>
    public Task<IReadOnlyList<MeasureValue>> Over(Place place, string periodType, DateOnly firstMonth, DateOnly lastMonth) => Values(
        $"AreaCode eq '{place.Code}' and PeriodType eq '{periodType}' and PeriodStart ge {DateText.Iso(First(firstMonth))} and PeriodEnd le {DateText.Iso(Last(lastMonth))}");

    /// <summary>All areas of a type in one period, by name.</summary>
    /// <param name="areaType"><c>borough</c>, <c>bcu</c>, <c>london</c>, <c>ward</c> ...</param>
    /// <param name="periodType">See <see cref="At"/>.</param>
    /// <param name="lastMonth">Any day of the period's last month.</param>
    /// <param name="within">The borough whose wards are meant; null for all areas.</param>
    /// <exception cref="NotebookException">There is no measure of that name.</exception>
    public Task<IReadOnlyList<MeasureValue>> Across(string areaType, string periodType, DateOnly lastMonth, Place? within = null) =>
        Values($"AreaType eq '{areaType}' and {Ending(periodType, lastMonth)}{(within is null ? "" : $" and BoroughCode eq '{within.Code}'")}");

    private async Task<IReadOnlyList<MeasureValue>> Values(string condition)
    {
        var definition = await _query($"Measures?$filter=Measure eq '{Quoted}' and IsDefault and HasValues&$select=Measure,DefinitionVersion");
        if (definition.IsEmpty)
            throw await UnknownAsync();
        var rows = await _query($"MeasureValues?$filter=Measure eq '{Quoted}' and DefinitionVersion eq '{definition.Text(0, "DefinitionVersion")}' and Origin eq 'computed' and {condition}"
            + $"&$orderby=PeriodStart,AreaName&$select={Columns}");
        return [.. Enumerable.Range(0, rows.Rows.Length).Select(r => MeasureRow.Read(rows, r))];
    }

    private string Quoted => _name.Replace("'", "''", StringComparison.Ordinal);

    private async Task<NotebookException> UnknownAsync()
    {
        var known = await _query("Measures?$filter=HasValues&$select=Measure");
        return new NotebookException($"There is no measure '{_name}' with values.{NearestName.Hint(_name, Enumerable.Range(0, known.Rows.Length).Select(r => known.Text(r, "Measure")))}");
    }

    private static string Ending(string periodType, DateOnly lastMonth) => $"PeriodType eq '{periodType}' and PeriodEnd eq {DateText.Iso(Last(lastMonth))}";

    private static DateOnly First(DateOnly month) => new(month.Year, month.Month, 1);

    private static DateOnly Last(DateOnly month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
}
