using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>Outcomes of crimes decided in one month, data.police.uk. A crime may have several.</summary>
internal sealed class PoliceUkOutcomesLayout : PoliceUkCrimeLayout
{
    public override string Name => "police_uk_outcomes";
    public override string Title => "Outcomes of crimes, data.police.uk";
    public override string SourceCode => "police_uk_outcomes";
    public override string Stem => "crime_outcome";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        CrimeId,
        .. Where,
        LsoaCode.OrBlank(),
        LsoaName.OrBlank(),
        LayoutColumn.Text("outcome_type", "Outcome type"),
    ];
}
