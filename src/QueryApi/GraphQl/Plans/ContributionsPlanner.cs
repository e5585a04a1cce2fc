using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GraphQl.Execution;
using QueryApi.GraphQl.Types;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary><c>contributions(by: ...)</c> to its query: a change split by the keys.</summary>
internal sealed class ContributionsPlanner(SelectedField field, Relation fact, PlanContext context, QueryTree source, DateOnly? asOf)
{
    private readonly ImmutableArray<MeasureField> measures = [.. MeasureField.Of(fact, context.Catalogue).Where(m => m.IsAdditive)];

    public MembersPlan Plan()
    {
        context.CountQuery(field);
        var keys = GroupsPlanner.Keys(field, fact);
        GroupsPlanner.RequireGrouped(field.Selections, keys, fact);
        var aggregates = MeasureSelection.Aggregates(field.Selections.Select(f => f.Name), measures);
        // A change is of something: where no measure is selected it is that of the first.
        if (!aggregates.Any(a => measures.Any(m => m.Alias == a.Alias)))
            aggregates = [measures[0].Aggregate];
        var split = new QueryTree.Contributions(
            new QueryTree.GroupBy(source, [.. keys.Select(k => new ColumnPath(null, k.Name))], aggregates), TermTypes.TimeOf(field.Arguments.Get<string>("time")!));
        var statement = context.Compile(new QueryTree.Page(split, 0, GraphQlLimits.Groups), asOf, field);
        return new MembersPlan(field, statement, [.. field.Selections.Select(f => SlotOf(f, statement))]);
    }

    private Slot SlotOf(SelectedField part, Statement statement)
    {
        var name = JsonEncodedText.Encode(part.ResponseName);
        return part.Name switch
        {
            RowSelection.TypeName => new Slot.Constant(name, part.ParentType.Name),
            "key" => new Slot.Group(name, new RowSelection(fact, context.Catalogue).Slots(part.Selections, statement)),
            "part" => new Slot.Word(name, statement.OrdinalOf(new ColumnPath(null, ComparisonColumns.Part))),
            var measure => new Slot.Group(name, [.. part.Selections.Select(f => ValueOf(f, measures.First(m => m.Field == measure).Alias, statement))]),
        };
    }

    private static Slot ValueOf(SelectedField field, string alias, Statement statement)
    {
        var name = JsonEncodedText.Encode(field.ResponseName);
        return field.Name switch
        {
            RowSelection.TypeName => new Slot.Constant(name, field.ParentType.Name),
            "value" => new Slot.Cell(name, statement.OrdinalOf(alias, ResultRole.Value)),
            "previous" => new Slot.Cell(name, statement.OrdinalOf(alias + ComparisonColumns.Previous, ResultRole.Value)),
            "change" => new Slot.Cell(name, statement.OrdinalOf(alias + ComparisonColumns.Change, ResultRole.Value)),
            "shareOfChange" => new Slot.Cell(name, statement.OrdinalOf(alias + ComparisonColumns.ShareOfChange, ResultRole.Value)),
            "status" => new Slot.Word(name, statement.OrdinalOf(alias + ComparisonColumns.Change, ResultRole.Status)),
            "reason" => new Slot.Cell(name, statement.OrdinalOf(alias + ComparisonColumns.Change, ResultRole.Reason)),
            _ => throw new UnreachableException(field.Name),
        };
    }
}
