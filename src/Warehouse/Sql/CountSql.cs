namespace Warehouse.Sql;

/// <summary>
/// Prints the limits of a count of events. A count of which a part is missing has none: they would be limits of something else.
/// </summary>
internal sealed class CountSql(Func<string> value, Func<string> status)
{
    /// <summary>A limit, by the macro of that name.</summary>
    public string Limit(string macro) =>
        $"CASE WHEN {status()} <> 'incomplete' THEN {macro}({value()}) END";
}
