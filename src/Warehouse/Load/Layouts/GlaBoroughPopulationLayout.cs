using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>GLA land area and population density by borough and year: estimates up to a year, projections after it.</summary>
internal sealed class GlaBoroughPopulationLayout : Layout
{
    public override string Name => "gla_borough_population";
    public override string Title => "GLA population and density by borough and year";
    public override string SourceCode => "gla_population";
    public override string Stem => "population_table";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("area_code", "Code"),
        LayoutColumn.Text("area_name", "Name"),
        LayoutColumn.Count("year", "Year"),
        LayoutColumn.Text("made_by", "Source"),
        LayoutColumn.Count("count", "Population"),
        LayoutColumn.Number("inland_hectares", "Inland_Area _Hectares").Optional(),
        LayoutColumn.Number("total_hectares", "Total_Area_Hectares").Optional(),
        LayoutColumn.Number("per_hectare", "Population_per_hectare").Optional(),
        LayoutColumn.Number("square_kilometres", "Square_Kilometres").Optional(),
        LayoutColumn.Number("per_square_kilometre", "Population_per_square_kilometre").Optional(),
    ];

    public override string Span => "gla_borough_population_span";
    public override ImmutableArray<string> Checks => ["implausible_year"];
}
