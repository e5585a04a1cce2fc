using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Every message that a caller can get from the query stages, in one place; tests name the code.</summary>
public static class QueryErrors
{
    internal static QueryException UnknownSet(string name, IEnumerable<string> known) =>
        new(QueryErrorCode.UnknownSet, $"There is no entity set '{name}'.{NearestName.Hint(name, known)}", name);

    internal static QueryException UnknownColumn(string name, string set, IEnumerable<string> known) =>
        new(QueryErrorCode.UnknownColumn, $"'{set}' has no column '{name}'.{PeriodHint(name)}{NearestName.Hint(name, known)}", name);

    /// <summary>Where the columns of periods are.</summary>
    internal static string PeriodHint(string name) => name is "PeriodStart" or PeriodCatalogue.End or "PeriodLabel" ? " It is there with the option period, as in period=roll12." : "";

    internal static QueryException UnknownMeasure(string name, string set, IEnumerable<string> known) =>
        new(QueryErrorCode.UnknownColumn, $"'{set}' has no measure '{name}'.{NearestName.Hint(name, known)}", name);

    internal static QueryException RatioOfPage(Measure ratio) =>
        new(QueryErrorCode.NotImplemented, $"'{ratio.QueryName}' divides by another fact, which has no such page of rows; filter the rows instead.", ratio.QueryName);

    internal static QueryException RatioByPeriods(Measure ratio) =>
        new(QueryErrorCode.NotImplemented, $"'{ratio.QueryName}' divides by another fact, whose months are not asked by periods; filter the months of one period instead.", "period");

    internal static QueryException RatioWithoutAreas(Measure ratio) =>
        new(QueryErrorCode.NotImplemented, $"'{ratio.QueryName}' divides by what is of a day and an area ('{ratio.Denominator}'), and one of its facts has no areas (AreaCode) or no days (PeriodStart).", ratio.QueryName);

    internal static QueryException NoEarlierIssues(string set) =>
        new(QueryErrorCode.BadValue, $"'{set}' keeps no earlier issues, so it cannot be asked as of a day. Ask the fact that the number comes from for the measure, such as RecordedOffences?$apply=aggregate(Count)&asOf=2023-05-01; 'Measures' says which fact it is.", "asOf");

    internal static QueryException DuplicateName(string name) =>
        new(QueryErrorCode.BadValue, $"The name '{name}' is given to two columns of the result; give each its own.", name);

    internal static QueryException NegativePage(string option, long value) =>
        new(QueryErrorCode.BadValue, $"{option} must be 0 or more, not {value}.", option);

    internal static QueryException NotACondition(ColumnType type) =>
        new(QueryErrorCode.TypeMismatch, $"A filter must be true or false, but this one is {type}; compare it with a value.", "$filter");

    internal static QueryException CannotCompare(ColumnType left, ColumnType right) =>
        new(QueryErrorCode.TypeMismatch, $"{left} cannot be compared with {right}.", "$filter");

    internal static QueryException WrongOperand(string operation, string expected, ColumnType actual) =>
        new(QueryErrorCode.TypeMismatch, $"'{operation}' takes {expected}, not {actual}.", operation);

    internal static QueryException WrongArgumentCount(string function, string expected, int actual) =>
        new(QueryErrorCode.TypeMismatch, $"'{function}' takes {expected} arguments, not {actual}.", function);

    internal static QueryException BadLiteral(object value, ColumnType type) =>
        new(QueryErrorCode.BadValue, string.Create(CultureInfo.InvariantCulture, $"'{value}' is not a value of type {type}{Example(type)}."), "$filter");

    internal static QueryException TooDeep(int limit) =>
        new(QueryErrorCode.LimitExceeded, $"The filter is nested more than {limit} levels deep; write it flatter.", "$filter");

    internal static QueryException Denied(string name, string role) =>
        new(QueryErrorCode.Denied, $"'{name}' is protected, and role '{role}' cannot read it: it will answer only through disclosure control. What has been published about it is in 'PublishedFigures'.", name);

    internal static QueryException MixedGrain(string alias, Column column, IReadOnlyList<string?> values) =>
        new(QueryErrorCode.MixedGrain, $"'{alias}' would add up several values of {column.Name} ({Listed(values)}), which count the same thing more than once: filter by {column.Name}, for example {Filter(column, values)}, or group by it.", column.Name);

    internal static QueryException MixedBoundaries(string alias, string column, IReadOnlyList<string?> values) =>
        new(QueryErrorCode.NotComparable, $"'{alias}' would mix areas of several boundary sets ({Listed(values)}), which are different areas even where their names are the same (not_comparable): filter by {column}, for example {column} eq '{values[^1]}', or group by it.", column)
        {
            Reason = "not_comparable",
        };

    private static string Listed(IReadOnlyList<string?> values)
    {
        const int shown = 8;
        var names = string.Join(", ", values.Take(shown).Select(v => v ?? "none"));
        return values.Count > shown ? string.Create(CultureInfo.InvariantCulture, $"{names} and {values.Count - shown} more") : names;
    }

    // 'all' where there is such a member, else the last one: the newest version or year.
    private static string Filter(Column column, IReadOnlyList<string?> values)
    {
        var value = values.Contains("all") ? "all" : values[^1];
        return column.Type is ColumnType.String ? $"{column.Name} eq '{value?.Replace("'", "''", StringComparison.Ordinal)}'" : $"{column.Name} eq {value}";
    }

    internal static QueryException NoMonths(string set, PeriodType type, bool hasPeriods) => new(
        QueryErrorCode.BadValue,
        hasPeriods
            ? $"The rows of '{set}' are of periods already, and not of months to add up: leave period={PeriodTypes.WordOf(type)} out and filter by PeriodType, for example PeriodType eq '{PeriodTypes.WordOf(type)}'."
            : $"'{set}' does not keep which months were received, so it cannot be asked by period={PeriodTypes.WordOf(type)}: leave it out.",
        "period");

    internal static QueryException PeriodsNotGrouped(PeriodType type) => new(
        QueryErrorCode.BadValue,
        $"With period={PeriodTypes.WordOf(type)} a month stands in every period that holds it: group by PeriodEnd, as in groupby((AreaCode,PeriodEnd),aggregate(Count)), or filter one period, as in PeriodEnd eq 2023-02-28.",
        "period");

    internal static QueryException MonthsAndPeriods(PeriodType type) => new(
        QueryErrorCode.BadValue,
        $"With period={PeriodTypes.WordOf(type)} the rows may be filtered and are then grouped by PeriodEnd (PeriodStart, PeriodLabel) in place of Month, Quarter and FinancialYear; group by those without period, or leave them out.",
        "period");

    internal static QueryException MixedCondition(PeriodType type) => new(
        QueryErrorCode.BadValue,
        $"With period={PeriodTypes.WordOf(type)} each condition is about months, about periods or about other columns: join conditions of different kinds with 'and', not with 'or' or 'not'.",
        "$filter");

    internal static QueryException NotOfRows(string option) => new(
        QueryErrorCode.BadValue,
        $"{option} needs one aggregate(...) or groupby(...) over filtered rows, as in filter(...)/groupby((Offence),aggregate(Count)); conditions on the result go into $filter.",
        option);

    internal static QueryException NothingToCompare(string option) => new(
        QueryErrorCode.BadValue, $"{option} needs a number to set beside another: aggregate a measure, or the sum of a column, as in aggregate(Count).", option);

    internal static QueryException NotOfMonths(string option, string set, bool hasPeriods) => new(
        QueryErrorCode.BadValue,
        hasPeriods
            ? $"The rows of '{set}' are of periods of several lengths, so {option} cannot tell which of them stand beside each other: ask for both periods by PeriodStart and PeriodEnd, or take 'MeasureValues', which has the year before beside each value."
            : $"'{set}' does not keep which months were received, so {option} has nothing to rest on: leave it out.",
        option);

    internal static QueryException NoTime(string option) => new(
        QueryErrorCode.BadValue,
        $"{option} needs to know which months are asked for, with their first and their last: filter them, as in Month ge 2022-12-01 and Month le 2023-02-01, or group by Month, Quarter, FinancialYear or (with period) PeriodEnd.",
        option);

    internal static QueryException NoPeriodBefore(string option) => new(
        QueryErrorCode.BadValue,
        $"{option}=previousPeriod needs periods of one length: group by Month, Quarter or FinancialYear, or ask for the months from one to another; for a year to date take {option}=previousYear.",
        option);

    internal static QueryException UnknownPeers(string code, IEnumerable<string> known) =>
        new(QueryErrorCode.BadValue, $"There is no group of peers '{code}', and no earlier time of that name.{NearestName.Hint(code, [.. known, "previousYear", "previousPeriod"])} The set 'PeerGroups' lists the groups.", "compare");

    internal static QueryException MixedAreaCondition(string code) => new(
        QueryErrorCode.BadValue, $"compare={code} asks the same of other boroughs, so a condition is about areas or about something else: join conditions of different kinds with 'and', not with 'or'.", "compare");

    internal static QueryException PeersOfBoroughs(string code) => new(
        QueryErrorCode.BadValue, $"compare={code} sets boroughs beside each other: filter AreaType eq 'borough'.", "compare");

    internal static QueryException PeersOfOneBorough(string code) => new(
        QueryErrorCode.BadValue, $"compare={code} needs to know which borough a row is of: group by AreaCode, or filter one borough.", "compare");

    internal static QueryException NothingToSplitBy() => new(
        QueryErrorCode.BadValue, "contributions split a change by the columns of groupby: name one, as in groupby((Offence),aggregate(Count)).", "contributions");

    internal static QueryException NotSplit(string value, string? instead) => new(
        QueryErrorCode.NotAdditive,
        $"The change of '{value}' cannot be split: its parts do not sum to the whole over what it is split by.{(instead is null ? "" : $" Take '{instead}'.")}",
        value);

    internal static QueryException NotAdditive(string column) =>
        new(QueryErrorCode.NotAdditive, $"The values of '{column}' cannot be summed: they are not parts of a whole. Take min, max, average or countdistinct.", column);

    private static string Example(ColumnType type) => type switch
    {
        ColumnType.Date => ", such as 2023-02-01",
        ColumnType.DateTimeOffset => ", such as 2023-02-01T00:00:00Z",
        _ => "",
    };

    internal static QueryException TooSlow(TimeSpan limit, Exception inner) =>
        new(QueryErrorCode.Timeout, $"The query took longer than {limit.TotalSeconds:0.#} seconds. Ask for fewer months, areas or columns.", innerException: inner);

    internal static QueryException SnapshotGone(int number) =>
        new(QueryErrorCode.SnapshotGone, $"Snapshot {number} is no longer kept. Ask the first page again.");
}
