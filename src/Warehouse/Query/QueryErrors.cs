using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Every message that a caller can get from the query stages, in one place; tests name the code.</summary>
public static class QueryErrors
{
    internal static QueryException UnknownSet(string name, IEnumerable<string> known) =>
        new(QueryErrorCode.UnknownSet, $"There is no entity set '{name}'.{NearestName.Hint(name, known)}", name);

    internal static QueryException UnknownColumn(string name, string set, IEnumerable<string> known) =>
        new(QueryErrorCode.UnknownColumn, $"'{set}' has no column '{name}'.{NearestName.Hint(name, known)}", name);

    internal static QueryException UnknownMeasure(string name, string set, IEnumerable<string> known) =>
        new(QueryErrorCode.UnknownColumn, $"'{set}' has no measure '{name}'.{NearestName.Hint(name, known)}", name);

    internal static QueryException RatioNotOffered(Measure ratio) =>
        new(QueryErrorCode.NotImplemented, $"'{ratio.QueryName}' is a ratio, which is not computed here yet; ask for its numerator '{ratio.Numerator}' and its denominator '{ratio.Denominator}'.", ratio.QueryName);

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
