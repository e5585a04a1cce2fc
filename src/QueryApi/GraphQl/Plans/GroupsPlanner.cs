using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GraphQl.Execution;
using GraphQl.Types;
using QueryApi.GraphQl.Types;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary><c>groups(by: ...)</c> to its query. Keys are only what <c>by</c> names: selecting a field never changes a number.</summary>
internal sealed class GroupsPlanner(SelectedField root, SelectedField field, Relation fact, PlanContext context, QueryTree source, DateOnly? asOf)
{
    private readonly ImmutableArray<Column> keys = Keys(field, fact);
    private readonly ImmutableArray<MeasureField> measures = MeasureField.Of(fact, context.Catalogue);

    public ConnectionPlan Plan()
    {
        var nodes = PagePlanner.NodeSelections(field).ToImmutableArray();
        RequireGrouped(nodes, keys, fact);
        var groups = TermSelection.Compared(
            new QueryTree.GroupBy(source, [.. keys.Select(PathOf)], Aggregates(nodes)), nodes.Where(n => n.Name == "measures").SelectMany(n => n.Selections));
        if (RootPlanner.Condition(field, "having", FilterTranslator.OfMeasures(measures)) is { } having)
            groups = new QueryTree.Where(groups, having);
        return new PagePlanner(root, field, context, asOf).Plan(
            FactTypes.DefaultGroups, GraphQlLimits.Groups, groups, PagePlanner.Order(field, OrderPath), tree => tree, Slots);
    }

    /// <summary>The columns that <c>by</c> names.</summary>
    public static ImmutableArray<Column> Keys(SelectedField field, Relation fact)
    {
        var columns = FactTypes.Groupable(fact).ToDictionary(c => GraphQlNames.EnumValue(c.Name));
        ImmutableArray<Column> named = [.. field.Arguments.Get<IReadOnlyList<object?>>("by")!.Select(v => columns[(string)v!]).Distinct()];
        return named.IsEmpty
            ? throw PlanErrors.BadInput(field, "by", "by: [] makes one group of everything: ask for total instead, or name a key.")
            : named;
    }

    /// <summary>Refuses a key that is selected and not grouped by.</summary>
    public static void RequireGrouped(IEnumerable<SelectedField> nodes, ImmutableArray<Column> keys, Relation fact)
    {
        var missing = nodes.Where(n => n.Name == "key").SelectMany(n => n.Selections)
            .FirstOrDefault(f => f.Name != RowSelection.TypeName && !keys.Any(k => GraphQlNames.Field(k.Name) == f.Name));
        if (missing is not null)
            throw PlanErrors.KeyIsNotGrouped(missing, fact.Columns.First(c => GraphQlNames.Field(c.Name) == missing.Name).Name);
    }

    // What is shown, sorted by or compared must be computed; each only once.
    private ImmutableArray<Aggregate> Aggregates(ImmutableArray<SelectedField> nodes)
    {
        var shown = nodes.Where(n => n.Name == "measures").SelectMany(n => n.Selections).Select(f => f.Name);
        var sorted = PagePlanner.OrderFields(field).Select(o => o.Name);
        var compared = field.Arguments.Get<InputObject>("having") is { } having ? FieldsOf(having) : [];
        return MeasureSelection.Aggregates([.. shown, .. sorted, .. compared], measures);
    }

    private static IEnumerable<string> FieldsOf(InputObject having) => having.Fields.SelectMany(f => (f.Key, f.Value) switch
    {
        (WhereTypes.And or WhereTypes.Or, IReadOnlyList<object?> parts) => parts.OfType<InputObject>().SelectMany(FieldsOf),
        (WhereTypes.Not, InputObject part) => FieldsOf(part),
        _ => [f.Key],
    });

    private ColumnPath OrderPath(string name)
    {
        if (name == FactTypes.Rows)
            return new ColumnPath(null, MeasureSelection.RowsAlias);
        if (measures.FirstOrDefault(m => m.Field == name) is { } measure)
            return new ColumnPath(null, measure.Alias);
        var column = ColumnOf(name);
        return keys.Contains(column) ? PathOf(column) : throw PlanErrors.KeyIsNotGrouped(field, column.Name);
    }

    private ImmutableArray<Slot> Slots(IEnumerable<SelectedField> fields, Statement statement) => [.. fields.Select(f => SlotOf(f, statement))];

    private Slot SlotOf(SelectedField part, Statement statement)
    {
        var name = JsonEncodedText.Encode(part.ResponseName);
        return part.Name switch
        {
            RowSelection.TypeName => new Slot.Constant(name, part.ParentType.Name),
            "key" => new Slot.Group(name, new RowSelection(fact, context.Catalogue).Slots(part.Selections, statement)),
            "measures" => new Slot.Group(name, MeasureSelection.Slots(part.Selections, measures, statement)),
            _ => throw new UnreachableException(part.Name),
        };
    }

    private Column ColumnOf(string name) => fact.Columns.First(c => GraphQlNames.Field(c.Name) == name);

    private static ColumnPath PathOf(Column column) => new(null, column.Name);
}
