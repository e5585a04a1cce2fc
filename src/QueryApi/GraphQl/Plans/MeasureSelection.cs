using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GraphQl.Execution;
using QueryApi.GraphQl.Types;
using Warehouse.Query;
using Warehouse.Sql;

namespace QueryApi.GraphQl.Plans;

/// <summary>The fields of a <c>...Measures</c> type: which aggregates they need, and how a row shows them.</summary>
internal static class MeasureSelection
{
    /// <summary>The number of rows, under a name that no measure has: theirs begin with a capital.</summary>
    public const string RowsAlias = "rows";

    /// <summary>The aggregates behind fields of the schema; the number of rows when there is none, since a group needs one.</summary>
    public static ImmutableArray<Aggregate> Aggregates(IEnumerable<string> fields, ImmutableArray<MeasureField> measures)
    {
        ImmutableArray<Aggregate> aggregates =
        [
            .. fields.Distinct().Select(f => f == FactTypes.Rows ? RowCount : measures.FirstOrDefault(m => m.Field == f)?.Aggregate).OfType<Aggregate>(),
        ];
        return aggregates.IsEmpty ? [RowCount] : aggregates;
    }

    /// <summary>The members that the selected fields become.</summary>
    public static ImmutableArray<Slot> Slots(IEnumerable<SelectedField> fields, ImmutableArray<MeasureField> measures, Statement statement) =>
        [.. fields.Select(f => SlotOf(f, measures, statement))];

    private static Aggregate RowCount => new Aggregate.OfRows(RowsAlias);

    private static Slot SlotOf(SelectedField field, ImmutableArray<MeasureField> measures, Statement statement)
    {
        var name = JsonEncodedText.Encode(field.ResponseName);
        return field.Name switch
        {
            RowSelection.TypeName => new Slot.Constant(name, field.ParentType.Name),
            FactTypes.Rows => new Slot.Cell(name, statement.OrdinalOf(RowsAlias, ResultRole.Value)),
            var measure => new Slot.Group(name, [.. field.Selections.Select(f => PartOf(f, measures.First(m => m.Field == measure), statement))]),
        };
    }

    private static Slot PartOf(SelectedField field, MeasureField measure, Statement statement)
    {
        var name = JsonEncodedText.Encode(field.ResponseName);
        return field.Name switch
        {
            RowSelection.TypeName => new Slot.Constant(name, field.ParentType.Name),
            "value" => new Slot.Cell(name, statement.OrdinalOf(measure.Alias, ResultRole.Value)),
            "status" => new Slot.Word(name, statement.OrdinalOf(measure.Alias, ResultRole.Status)),
            "reason" => new Slot.Cell(name, statement.OrdinalOf(measure.Alias, ResultRole.Reason)),
            "geographyBasis" => PartOf(name, measure, statement, ResultRole.GeographyBasis, measure.GeographyBasis),
            "lower" => PartOf(name, measure, statement, ResultRole.Lower),
            "upper" => PartOf(name, measure, statement, ResultRole.Upper),
            "numerator" => PartOf(name, measure, statement, ResultRole.Numerator),
            "denominator" => PartOf(name, measure, statement, ResultRole.Denominator),
            "denominatorVersion" => PartOf(name, measure, statement, ResultRole.DenominatorVersion),
            "label" => new Slot.Constant(name, measure.Label),
            "unit" => new Slot.Constant(name, measure.Unit),
            "definitionVersion" => new Slot.Constant(name, measure.DefinitionVersion),
            _ => TermSelection.SlotOf(field, measure.Alias, statement) ?? throw new UnreachableException(field.Name),
        };
    }

    // What only some statements say for each value is the same for all in the others.
    private static Slot PartOf(JsonEncodedText name, MeasureField measure, Statement statement, ResultRole role, string? otherwise = null) =>
        statement.Columns.Any(c => c.Role == role && c.Of == measure.Alias)
            ? new Slot.Cell(name, statement.OrdinalOf(measure.Alias, role))
            : new Slot.Constant(name, otherwise);
}
