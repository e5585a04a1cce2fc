using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>
/// Street-level crime of one force and month, data.police.uk. Anti-social behaviour and everything of the British Transport Police has no
/// crime ID; the oldest files have neither IDs nor LSOAs.
/// </summary>
internal sealed class PoliceUkStreetLayout : PoliceUkCrimeLayout
{
    public override string Name => "police_uk_street";
    public override string Title => "Street-level crime, data.police.uk";
    public override string SourceCode => "police_uk";
    public override string Stem => "street_crime";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        CrimeId.Optional(),
        .. Where,
        LsoaCode.Optional(),
        LsoaName.Optional(),
        LayoutColumn.Text("crime_type", "Crime type"),
        LayoutColumn.Text("last_outcome", "Last outcome category").Optional(),
        LayoutColumn.Text("context", "Context").Optional(),
    ];
}
