namespace Warehouse.Sql;

/// <summary>Which versions of a row are read.</summary>
internal static class Validity
{
    /// <summary>Current rows, or those that were current on a day.</summary>
    public static IEnumerable<string> Conditions(string alias, DateOnly? asOf, SqlParameters parameters)
    {
        if (asOf is not { } day)
        {
            return [$"{SqlName.Of(alias, "valid_to")} = DATE '9999-12-31'"];
        }

        var parameter = parameters.Add(day);
        return [$"{SqlName.Of(alias, "valid_from")} <= {parameter}", $"{SqlName.Of(alias, "valid_to")} > {parameter}"];
    }
}
