using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace QueryApi.GraphQl.Types;

/// <summary>
/// A number that can be asked of a fact: a measure of the catalogue, or the sum of an additive column that has no measure of its own.
/// </summary>
/// <param name="Field">Its field in the schema.</param>
/// <param name="Alias">Its name in results.</param>
/// <param name="Type">Type of the value.</param>
/// <param name="Aggregate">How it is computed.</param>
/// <param name="Label">Short text for tables and charts.</param>
/// <param name="Description">What is counted.</param>
/// <param name="Unit">Unit of the value; null where only the column's description says.</param>
/// <param name="DefinitionVersion">Version of the definition; null where there is no measure file.</param>
internal sealed record MeasureField(
    string Field, string Alias, ColumnType Type, Aggregate Aggregate, string Label, string Description, string? Unit, string? DefinitionVersion)
{
    /// <summary>How the areas were found where a statement does not say it for each value; null where the fact does not keep it.</summary>
    public string? GeographyBasis { get; init; }

    /// <summary>Whether its parts sum to the whole, so that a change of it can be split.</summary>
    public bool IsAdditive { get; init; }

    /// <summary>The object type of the value with its status.</summary>
    public string TypeName => Type switch
    {
        ColumnType.Int32 or ColumnType.Int64 => "LongMeasure",
        ColumnType.Decimal => "DecimalMeasure",
        ColumnType.Double => "FloatMeasure",
        _ => throw new UnreachableException($"Measure {Alias} of type {Type}."),
    };

    /// <summary>The numbers of a fact.</summary>
    public static ImmutableArray<MeasureField> Of(Relation fact, Catalogue catalogue)
    {
        ImmutableArray<MeasureField> measures = [.. catalogue.MeasuresOf(fact).Select(OfMeasure)];
        var columns = fact.Columns.Where(c => c.Additive && !measures.Any(m => m.Alias == c.Name)).Select(OfColumn);
        var basis = fact.FindColumn("GeographyBasis") is null ? null : "exact";
        return [.. measures.Concat(columns).Select(m => m with { GeographyBasis = basis })];
    }

    private static MeasureField OfMeasure(Measure measure) => new(
        GraphQlNames.Field(measure.QueryName),
        measure.QueryName,
        measure.Type,
        new Aggregate.OfMeasure(measure.QueryName, measure.QueryName),
        measure.Label,
        MeasureAspect.Summary(measure),
        measure.Unit,
        measure.DefinitionVersion)
    {
        IsAdditive = measure.IsSum,
    };

    private static MeasureField OfColumn(Column column) => new(
        GraphQlNames.Field(column.Name),
        column.Name,
        column.Type == ColumnType.Int32 ? ColumnType.Int64 : column.Type,
        new Aggregate.OfColumn(column.Name, new ColumnPath(null, column.Name), AggregationMethod.Sum),
        column.Description,
        column.Description,
        null,
        null)
    {
        IsAdditive = true,
    };
}
