namespace Warehouse.OData;

/// <summary>What one request has used of <see cref="ODataLimits"/>; shared by all its expressions.</summary>
internal sealed class ParseBudget
{
    private int depth;
    private int operations;

    public void Enter(string target, int position)
    {
        if (++depth > ODataLimits.Depth)
            throw ODataErrors.Limit(target, "Nesting of brackets", ODataLimits.Depth, depth, position);
    }

    public void Leave() => depth--;

    public void CountOperation(string target, int position)
    {
        if (++operations > ODataLimits.Operations)
            throw ODataErrors.Limit(target, "The number of operators and functions", ODataLimits.Operations, operations, position);
    }
}
