using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>What the files of crimes and of their outcomes of data.police.uk have in common: a crime, its force, and the point that it is published at.</summary>
internal abstract class PoliceUkCrimeLayout : Layout
{
    public override bool RowsMayRepeat => true;
    public override ImmutableArray<string> References => ["lsoa_retired"];
    public override ImmutableArray<string> Checks => ["outside_uk", "several_months", "repeated_crime_id", "without_location", "mixed_lsoa"];

    protected static LayoutColumn CrimeId { get; } = LayoutColumn.Text("crime_id", "Crime ID");
    protected static LayoutColumn LsoaCode { get; } = LayoutColumn.Text("lsoa_code", "LSOA code");
    protected static LayoutColumn LsoaName { get; } = LayoutColumn.Text("lsoa_name", "LSOA name");

    /// <summary>Month, forces and place, in the order of the files.</summary>
    protected static ImmutableArray<LayoutColumn> Where { get; } =
    [
        LayoutColumn.Month("month", "Month"),
        LayoutColumn.Text("reported_by", "Reported by"),
        LayoutColumn.Text("falls_within", "Falls within"),
        LayoutColumn.Number("longitude", "Longitude").OrBlank(),
        LayoutColumn.Number("latitude", "Latitude").OrBlank(),
        LayoutColumn.Text("location", "Location").OrBlank(),
    ];
}
