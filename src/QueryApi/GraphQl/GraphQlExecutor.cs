using System.Collections.Immutable;
using System.Text.Json;
using DuckDb;
using GraphQl.Errors;
using GraphQl.Execution;
using GraphQl.Language;
using GraphQl.Validation;
using QueryApi.GraphQl.Http;
using QueryApi.GraphQl.Plans;
using Warehouse.Access;
using Warehouse.Query;
using Warehouse.Snapshots;

namespace QueryApi.GraphQl;

/// <summary>
/// A request to its answer. Parsing, validation and planning refuse the request as a whole; while running, a root field that fails
/// becomes null and the others stand.
/// </summary>
/// <param name="snapshot">The data that answers.</param>
/// <param name="limit">How long all queries of the request may take together.</param>
internal sealed class GraphQlExecutor(Snapshot snapshot, TimeSpan limit)
{
    public async Task<GraphQlReply> ExecuteAsync(GraphQlRequest request, Role role, CancellationToken cancellation)
    {
        ImmutableArray<FieldPlan> plans;
        try
        {
            plans = Plan(request, role);
        }
        catch (GraphQlException e)
        {
            return GraphQlReply.Refused(e.Errors);
        }

        return await RunAsync(plans, cancellation);
    }

    private ImmutableArray<FieldPlan> Plan(GraphQlRequest request, Role role)
    {
        var model = GraphQlModel.Of(snapshot.Catalogue);
        var document = Parser.Parse(request.Query, ParserLimits.Default);
        var errors = Validator.Validate(model.Schema, document, ValidationLimits.Default);
        if (!errors.IsEmpty)
            throw new GraphQlException(errors);
        var operation = ExecutableOperation.Prepare(
            model.Schema, document, request.OperationName, request.Variables.ValueKind == JsonValueKind.Undefined ? null : request.Variables);
        return RootPlanner.Plan(operation, new PlanContext(model, role));
    }

    private async Task<GraphQlReply> RunAsync(ImmutableArray<FieldPlan> plans, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(limit);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        var errors = ImmutableArray.CreateBuilder<GraphQlError>();
        var roots = ImmutableArray.CreateBuilder<RootValue>(plans.Length);
        foreach (var plan in plans)
        {
            var buffer = new ReplyBuffer(GraphQlLimits.ReplyBytes);
            var error = await RunAsync(plan, buffer, timed.Token, cancellation);
            if (error is not null)
            {
                buffer.Dispose();
                errors.Add(error);
            }

            roots.Add(new RootValue(plan.Field.ResponseName, error is null ? buffer : null) 
            {
                Breaks = error is null ? plan.Breaks : [],
                Definitions = error is null ? plan.Definitions : [],
            });
        }

        return new GraphQlReply(errors.ToImmutable(), roots.ToImmutable(), snapshot.Number, snapshot.Catalogue.Synthetic);
    }

    private async Task<GraphQlError?> RunAsync(FieldPlan plan, ReplyBuffer buffer, CancellationToken timed, CancellationToken cancellation)
    {
        try
        {
            await using var json = new Utf8JsonWriter(buffer, JsonStyle.Options);
            await plan.WriteAsync(json, snapshot, timed);
            return null;
        }
        catch (QueryException e)
        {
            return PlanErrors.Of(e, plan.Field);
        }
        catch (GraphQlException e)
        {
            return e.Errors[0];
        }
        catch (ReplyTooLargeException e)
        {
            return PlanErrors.TooMany(
                plan.Field, null, "replyBytes", e.Limit, e.Limit + 1, $"The answer is larger than {e.Limit} bytes: ask for fewer rows or columns.").Errors[0];
        }
        catch (Exception e) when (IsTimeout(e) && !cancellation.IsCancellationRequested)
        {
            return plan.Field.Error(PlanErrors.Timeout, $"The request took longer than {limit.TotalSeconds:0} seconds: narrow the filter, or ask for less at once.");
        }
    }

    private static bool IsTimeout(Exception e) => e is OperationCanceledException or DuckDBException { Kind: DuckDBErrorKind.Interrupt };
}
