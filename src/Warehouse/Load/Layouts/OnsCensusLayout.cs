using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>
/// Census 2021 by area, as the publisher's table builder gives it: one row for each area and category, divided by residence type, sex, age
/// or several of them. How many categories an age has is in its column's name.
/// </summary>
internal sealed class OnsCensusLayout : Layout
{
    public override string Name => "ons_census_population";
    public override string Title => "Census 2021 usual residents by area";
    public override string SourceCode => "census_2021";
    public override string Stem => "population_table";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("area_code", "Electoral wards and divisions Code", "Lower tier local authorities Code", "Upper tier local authorities Code"),
        LayoutColumn.Text("area_name", "Electoral wards and divisions", "Lower tier local authorities", "Upper tier local authorities"),
        LayoutColumn.Text("residence_code", "Residence type (? categories) Code").Optional(),
        LayoutColumn.Text("residence", "Residence type (? categories)").Optional(),
        LayoutColumn.Text("sex_code", "Sex (? categories) Code").Optional(),
        LayoutColumn.Text("sex", "Sex (? categories)").Optional(),
        LayoutColumn.Text("age_code", "Age (? categories) Code", "Age (?? categories) Code", "Age (??? categories) Code").Optional(),
        LayoutColumn.Text("age", "Age (? categories)", "Age (?? categories)", "Age (??? categories)").Optional(),
        LayoutColumn.Count("count", "Observation"),
    ];

    public override string Span => "ons_census_population_span";
}
