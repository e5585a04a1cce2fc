namespace Warehouse.Sql;

/// <summary>
/// Prints the limits of a count of events. A count of which a part is missing has none: they would be limits of something else. A count
/// that was shared out to other boundaries has none either, since how it was shared out is a larger doubt than chance.
/// </summary>
internal sealed class CountSql(Func<string> value, Func<string> status)
{
    /// <summary>A limit, by the macro of that name.</summary>
    public string Limit(string macro) =>
        $"CASE WHEN {status()} NOT IN ('estimated', 'incomplete') THEN {macro}({value()}) END";
}
