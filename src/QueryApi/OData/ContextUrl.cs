using Warehouse.OData;

namespace QueryApi.OData;

/// <summary>What <c>@odata.context</c> says of a response (OData 4.0 part 1, section 10; Data Aggregation 4.0, section 4).</summary>
internal static class ContextUrl
{
    public static string Of(string root, ODataQuery query)
    {
        var columns = query.IsAggregated || query.IsSelected ? $"({Columns(query)})" : "";
        return $"{root}/$metadata#{query.Relation.SetName}{columns}{(query.IsSingle ? "/$entity" : "")}";
    }

    // Columns of a dimension are listed under its name: Area(AreaName,BoroughName).
    private static string Columns(ODataQuery query) =>
        string.Join(',', query.Columns.GroupBy(c => c.Navigation ?? "").SelectMany(
            g => g.Key.Length == 0 ? g.Select(c => c.Name) : [$"{g.Key}({string.Join(',', g.Select(c => c.Name))})"]));
}
