using System.Collections.Immutable;
using System.Text.Json;
using GraphQl.Execution;
using QueryApi.GraphQl.Types;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>The fields of a row type: which columns they need, and how a row shows them.</summary>
/// <param name="relation">The fact or dimension.</param>
/// <param name="catalogue">Where its navigations lead.</param>
internal sealed class RowSelection(Relation relation, Catalogue catalogue)
{
    public const string TypeName = "__typename";

    private readonly Dictionary<string, Column> columns = relation.Columns.ToDictionary(c => GraphQlNames.Field(c.Name));
    private readonly Dictionary<string, Navigation> navigations = relation.Navigations.ToDictionary(n => GraphQlNames.Field(n.Name));

    /// <summary>The columns behind the fields; those of the key when there is none, since a row needs one.</summary>
    public ImmutableArray<ColumnPath> Columns(IEnumerable<SelectedField> fields)
    {
        ImmutableArray<ColumnPath> paths = [.. fields.SelectMany(PathsOf).Distinct()];
        return paths.IsEmpty ? [new ColumnPath(null, relation.Key.IsEmpty ? relation.Columns[0].Name : relation.Key[0])] : paths;
    }

    /// <summary>The members that the fields become.</summary>
    public ImmutableArray<Slot> Slots(IEnumerable<SelectedField> fields, Statement statement) =>
        [.. fields.Select(f => SlotOf(f, statement))];

    private IEnumerable<ColumnPath> PathsOf(SelectedField field)
    {
        if (columns.TryGetValue(field.Name, out var column))
            return [new ColumnPath(null, column.Name)];
        return navigations.TryGetValue(field.Name, out var navigation)
            ? field.Selections.Where(f => f.Name != TypeName).Select(f => PathOf(navigation, f)).Append(PresenceOf(navigation))
            : [];
    }

    private Slot SlotOf(SelectedField field, Statement statement)
    {
        var name = JsonEncodedText.Encode(field.ResponseName);
        if (field.Name == TypeName)
            return new Slot.Constant(name, field.ParentType.Name);
        if (columns.TryGetValue(field.Name, out var column))
            return Cell(name, relation, column, statement.OrdinalOf(new ColumnPath(null, column.Name)));
        var navigation = navigations[field.Name];
        return new Slot.Group(name, [.. field.Selections.Select(f => Inner(navigation, f, statement))])
        {
            Presence = statement.OrdinalOf(PresenceOf(navigation)),
        };
    }

    private Slot Inner(Navigation navigation, SelectedField field, Statement statement)
    {
        var name = JsonEncodedText.Encode(field.ResponseName);
        return field.Name == TypeName
            ? new Slot.Constant(name, field.ParentType.Name)
            : Cell(name, TargetOf(navigation), ColumnOf(navigation, field), statement.OrdinalOf(PathOf(navigation, field)));
    }

    private static Slot Cell(JsonEncodedText name, Relation relation, Column column, int ordinal) =>
        Vocabularies.Of(relation, column) is null ? new Slot.Cell(name, ordinal) : new Slot.Word(name, ordinal);

    private ColumnPath PathOf(Navigation navigation, SelectedField field) => new(navigation.Name, ColumnOf(navigation, field).Name);

    private Column ColumnOf(Navigation navigation, SelectedField field) =>
        TargetOf(navigation).Columns.First(c => GraphQlNames.Field(c.Name) == field.Name);

    // A member of a dimension always has its key: where that is null there is no member.
    private ColumnPath PresenceOf(Navigation navigation) => new(navigation.Name, TargetOf(navigation).Key[0]);

    private Relation TargetOf(Navigation navigation) =>
        catalogue.FindStem(navigation.Target) ?? throw new System.Diagnostics.UnreachableException(navigation.Target);
}
