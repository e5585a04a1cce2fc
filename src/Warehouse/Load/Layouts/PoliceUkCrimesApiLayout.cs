using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>
/// A reply of the crimes-street API, data.police.uk: a JSON array of crimes in one area and month. A crime on the boundary of two areas is
/// in the replies for both, under the same number.
/// </summary>
internal sealed class PoliceUkCrimesApiLayout : Layout
{
    public override string Name => "police_uk_crimes_street_api";
    public override string Title => "Street-level crime, data.police.uk API";
    public override string SourceCode => "police_uk";
    public override string Stem => "street_crime";
    public override bool RowsMayRepeat => true;

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Count("api_id", "id"),
        LayoutColumn.Text("crime_id", "persistent_id").OrBlank(),
        LayoutColumn.Month("month", "month"),
        LayoutColumn.Text("crime_type", "category"),
        LayoutColumn.Text("location_type", "location_type").OrBlank(),
        LayoutColumn.Number("latitude", "location.latitude", "location").Optional(),
        LayoutColumn.Number("longitude", "location.longitude").Optional(),
        LayoutColumn.Text("location", "location.street.name").Optional(),
        LayoutColumn.Text("last_outcome", "outcome_status.category", "outcome_status").Optional(),
        LayoutColumn.Text("context", "context").Optional(),
    ];

    public override ImmutableArray<string> Ignored => ["location.street.id", "outcome_status.date", "location_subtype"];
    public override ImmutableArray<string> Checks => ["outside_uk", "several_months", "repeated_api_id", "without_location"];
}
