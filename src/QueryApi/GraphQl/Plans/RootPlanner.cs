using System.Collections.Immutable;
using System.Diagnostics;
using GraphQl.Execution;
using GraphQl.Types;
using QueryApi.GraphQl.Types;
using Warehouse.Catalog;
using Warehouse.Query;

namespace QueryApi.GraphQl.Plans;

/// <summary>Root fields to plans.</summary>
internal static class RootPlanner
{
    public static ImmutableArray<FieldPlan> Plan(ExecutableOperation operation, PlanContext context) =>
        [.. operation.Fields.Select(f => Plan(f, context))];

    private static FieldPlan Plan(SelectedField field, PlanContext context) => field.Name switch
    {
        RowSelection.TypeName => new ConstantPlan(field, json => json.WriteStringValue(field.ParentType.Name)),
        _ when Introspection.Answers(field) => new ConstantPlan(field, json => Introspection.Write(context.Model.Schema, field, json)),
        SchemaBuilder.Snapshot => Snapshot(field, context.Catalogue),
        _ when context.Model.FindRoot(field.Name) is { Kind: RelationKind.Fact } fact => new FactPlanner(field, fact, context).Plan(),
        _ when context.Model.FindRoot(field.Name) is { } dimension => MembersPlanner.Plan(field, dimension, context),
        _ => throw new UnreachableException(field.Name),
    };

    private static ObjectPlan Snapshot(SelectedField field, Catalogue catalogue) => new(field,
    [
        .. field.Selections.Select(f => new ConstantPlan(f, f.Name switch
        {
            "number" => json => json.WriteNumberValue(catalogue.Snapshot),
            "builtAt" => json => json.WriteStringValue(catalogue.BuiltAt.UtcDateTime),
            "synthetic" => json => json.WriteBooleanValue(catalogue.Synthetic),
            _ => json => json.WriteStringValue(f.ParentType.Name),
        })),
    ]);

    /// <summary>The rows of a relation that <c>where</c> lets through.</summary>
    public static QueryTree Source(SelectedField field, Relation relation, PeriodType? period = null)
    {
        QueryTree rows = new QueryTree.From(relation.SetName) { Period = period };
        return Condition(field, "where", FilterTranslator.OfColumns(relation)) is { } condition ? new QueryTree.Where(rows, condition) : rows;
    }

    /// <summary>The condition that an argument says; null when it says none.</summary>
    public static Expression? Condition(SelectedField field, string argument, FilterTranslator translator)
    {
        try
        {
            return field.Arguments.Get<InputObject>(argument) is { } where ? translator.Translate(where) : null;
        }
        catch (FilterException e)
        {
            throw PlanErrors.BadInput(field, argument, e.Message);
        }
    }

    /// <summary>How many rows a page may have, as <c>first</c> says.</summary>
    public static int First(SelectedField field, int fallback, int limit)
    {
        var first = field.Arguments.TryGet<int>("first", out var given) ? given : fallback;
        if (first < 0)
            throw PlanErrors.BadInput(field, "first", $"first must be 0 or more, not {first}.");
        return first <= limit
            ? first
            : throw PlanErrors.TooMany(field, "first", "first", limit, first, $"A page of {field.Name} has at most {limit} entries: ask for fewer, and go on with after.");
    }
}
