using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>MPS recorded crime by ward, London Datastore: one row per ward and offence. Offences without a ward are left out, so wards sum to less than the borough.</summary>
internal sealed class MpsWardCrimeLayout : MpsCrimeLayout
{
    public override string Name => "mps_ward_crime";
    public override string Title => "MPS recorded crime by ward";
    public override string SourceCode => "mps_ward";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
        [Group, Offence, Borough, LayoutColumn.Text("ward_name", "WardName").OrBlank(), LayoutColumn.Text("ward_code", "WardCode").OrBlank()];

    public override ImmutableArray<string> References => ["offence_map", "ward_counts", "areas", "area_aliases"];
    public override ImmutableArray<string> Checks => ["truncated_file", "repeated_row", "unknown_label", "incomplete_delivery", "unverified_area", "implausible_month"];
}
