using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>
/// Street-level crime of one force and month, data.police.uk. Anti-social behaviour and everything of the British Transport Police has no
/// crime ID; the oldest files have neither IDs nor LSOAs.
/// </summary>
internal sealed class PoliceUkStreetLayout : Layout
{
    public override string Name => "police_uk_street";
    public override string Title => "Street-level crime, data.police.uk";
    public override string SourceCode => "police_uk";
    public override string Stem => "street_crime";
    public override bool RowsMayRepeat => true;

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("crime_id", "Crime ID").Optional(),
        LayoutColumn.Month("month", "Month"),
        LayoutColumn.Text("reported_by", "Reported by"),
        LayoutColumn.Text("falls_within", "Falls within"),
        LayoutColumn.Number("longitude", "Longitude").OrBlank(),
        LayoutColumn.Number("latitude", "Latitude").OrBlank(),
        LayoutColumn.Text("location", "Location").OrBlank(),
        LayoutColumn.Text("lsoa_code", "LSOA code").Optional(),
        LayoutColumn.Text("lsoa_name", "LSOA name").Optional(),
        LayoutColumn.Text("crime_type", "Crime type"),
        LayoutColumn.Text("last_outcome", "Last outcome category").Optional(),
        LayoutColumn.Text("context", "Context").Optional(),
    ];

    public override ImmutableArray<string> References => ["lsoa_retired"];
    public override ImmutableArray<string> Checks => ["outside_uk", "several_months", "repeated_crime_id", "without_location", "mixed_lsoa"];
}
