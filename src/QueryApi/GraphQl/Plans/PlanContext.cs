using GraphQl.Execution;
using GraphQl.Errors;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>What planning needs to know of the request, and the only way to a statement.</summary>
/// <param name="model">The schema and the data behind it.</param>
/// <param name="role">Who asks.</param>
internal sealed class PlanContext(GraphQlModel model, Role role)
{
    private int queries;

    public GraphQlModel Model => model;

    public Catalogue Catalogue => model.Catalogue;

    /// <summary>Compiles a query; what is wrong with it is an error at the field that asks.</summary>
    public Statement Compile(QueryTree tree, DateOnly? asOf, SelectedField field)
    {
        try
        {
            return Compiler.Compile(tree, Catalogue, role, asOf);
        }
        catch (QueryException e)
        {
            throw new GraphQlException(PlanErrors.Of(e, field));
        }
    }

    /// <summary>Counts a query that the plan will run.</summary>
    public void CountQuery(SelectedField field)
    {
        if (++queries > GraphQlLimits.Queries)
        {
            throw PlanErrors.TooMany(
                field, null, "queries", GraphQlLimits.Queries, queries,
                $"The request needs more than {GraphQlLimits.Queries} queries: each total, page and totalCount is one. Ask in several requests.");
        }
    }
}
