using System.Collections.Immutable;
using System.Diagnostics;
using GraphQl.Execution;
using QueryApi.GraphQl.Types;
using Warehouse.Catalog;
using Warehouse.Query;

namespace QueryApi.GraphQl.Plans;

/// <summary>The root field of a fact to plans: one query for each total and each page.</summary>
internal sealed class FactPlanner(SelectedField root, Relation fact, PlanContext context)
{
    private readonly DateOnly? asOf = root.Arguments.TryGet<DateOnly>("asOf", out var day) ? day : null;
    private readonly Relation asked = TermTypes.Asked(fact, context.Catalogue);
    private readonly QueryTree source = RootPlanner.Source(root, TermTypes.Asked(fact, context.Catalogue), TermTypes.PeriodOf(root.Arguments.TryGet<string>(TermTypes.Period, out var period) ? period : null));

    public ObjectPlan Plan() => new(root, [.. root.Selections.Select(Part)]);

    private FieldPlan Part(SelectedField field) => field.Name switch
    {
        RowSelection.TypeName => new ConstantPlan(field, json => json.WriteStringValue(field.ParentType.Name)),
        "total" => Total(field),
        "groups" => new GroupsPlanner(root, field, asked, context, source, asOf).Plan(),
        TermTypes.Contributions => new ContributionsPlanner(field, asked, context, source, asOf).Plan(),
        "facts" => Facts(field),
        _ => throw new UnreachableException(field.Name),
    };

    private TotalPlan Total(SelectedField field)
    {
        context.CountQuery(field);
        var measures = MeasureField.Of(fact, context.Catalogue);
        var aggregates = MeasureSelection.Aggregates(field.Selections.Select(f => f.Name), measures);
        var statement = context.Compile(TermSelection.Compared(new QueryTree.GroupBy(source, [], aggregates), field.Selections), asOf, field);
        return new TotalPlan(field, statement, MeasureSelection.Slots(field.Selections, measures, statement));
    }

    private ConnectionPlan Facts(SelectedField field)
    {
        var page = new PagePlanner(root, field, context, asOf);
        var selection = new RowSelection(fact, context.Catalogue);
        var nodes = PagePlanner.NodeSelections(field).ToImmutableArray();
        var columns = selection.Columns(nodes);
        var order = PagePlanner.Order(field, name => new ColumnPath(null, fact.Columns.First(c => GraphQlNames.Field(c.Name) == name).Name));
        return page.Plan(
            FactTypes.DefaultFacts,
            GraphQlLimits.Rows,
            source,
            order,
            tree => new QueryTree.Select(tree, columns),
            (fields, statement) => selection.Slots(fields, statement));
    }
}
