namespace Warehouse.OData;

/// <summary>The options <c>@name=value</c> of a request (OData 4.01 part 2, 5.3).</summary>
internal sealed class ParameterAliases(IReadOnlyDictionary<string, string> values)
{
    public string? Find(string alias) => values.GetValueOrDefault(alias);
}
