using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>MPS recorded crime by borough, London Datastore: one row per borough and offence.</summary>
internal sealed class MpsBoroughCrimeLayout : MpsCrimeLayout
{
    public override string Name => "mps_borough_crime";
    public override string Title => "MPS recorded crime by borough";
    public override string SourceCode => "mps_borough";
    public override ImmutableArray<LayoutColumn> Columns { get; } = [Group, Offence, Borough];
    public override ImmutableArray<string> References => ["offence_map", "areas", "area_aliases"];
    public override ImmutableArray<string> Checks => ["truncated_file", "repeated_row", "unknown_label", "implausible_month"];
}
