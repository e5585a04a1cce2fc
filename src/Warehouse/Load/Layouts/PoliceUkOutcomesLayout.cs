using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>Outcomes of crimes decided in one month, data.police.uk. A crime may have several.</summary>
internal sealed class PoliceUkOutcomesLayout : Layout
{
    public override string Name => "police_uk_outcomes";
    public override string Title => "Outcomes of crimes, data.police.uk";
    public override string SourceCode => "police_uk_outcomes";
    public override string Stem => "crime_outcome";
    public override bool RowsMayRepeat => true;

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("crime_id", "Crime ID"),
        LayoutColumn.Month("month", "Month"),
        LayoutColumn.Text("reported_by", "Reported by"),
        LayoutColumn.Text("falls_within", "Falls within"),
        LayoutColumn.Number("longitude", "Longitude").OrBlank(),
        LayoutColumn.Number("latitude", "Latitude").OrBlank(),
        LayoutColumn.Text("location", "Location").OrBlank(),
        LayoutColumn.Text("lsoa_code", "LSOA code").OrBlank(),
        LayoutColumn.Text("lsoa_name", "LSOA name").OrBlank(),
        LayoutColumn.Text("outcome_type", "Outcome type"),
    ];

    public override ImmutableArray<string> References => ["lsoa_retired"];
    public override ImmutableArray<string> Checks => ["outside_uk", "several_months", "repeated_crime_id", "without_location", "mixed_lsoa"];
}
