using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Hate crime by the strands that the Home Office monitors; a record may carry several.</summary>
internal sealed class HateCrimeStrandsReturn : ReturnLayout
{
    public override string Template => "hate_crime_strands";
    public override string Title => "Hate crime by strand";
    public override string Guidance => "One row for each hate crime recorded in the quarter, or for several that are alike. A record may carry several strands: it is one record all the same, so strands never add up to the total.";
    public override string Stem => "hate_crime_record";
    public override bool Sensitive => true;
    public override ImmutableArray<string> RowName { get; } = ["record_reference"];
    public override string UnitsIn => "records";
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_month_in_period", "return_strands"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        ReturnColumns.Period,
        ReturnColumns.Borough,
        ReturnColumns.Reference("record_reference", "Record reference", "Reference of the record, or of the row where it counts several."),
        ReturnColumns.Ward,
        ReturnColumns.BoundarySet,
        ReturnColumns.Month("month", "Month", "Month in which it was recorded, within the period."),
        ReturnColumns.YesOrNo("race", "Race", "Race or ethnicity."),
        ReturnColumns.YesOrNo("religion", "Religion", "Religion or belief."),
        ReturnColumns.YesOrNo("sexual_orientation", "Sexual orientation", "Sexual orientation."),
        ReturnColumns.YesOrNo("transgender", "Transgender", "Transgender identity."),
        ReturnColumns.YesOrNo("disability", "Disability", "Disability."),
        LayoutColumn.Text("religion_targeted", "Religion targeted").OrBlank().OneOf("Jewish", "Muslim", "Christian", "Hindu", "Sikh", "Buddhist", "Other", "No religion", "Not known").Described("Only with the strand religion: as the offender perceived it."),
        LayoutColumn.Text("offence_group", "Offence group").OneOf("Violence with injury", "Violence without injury", "Stalking and harassment", "Public order", "Criminal damage and arson", "Other", "Incident, no crime").Described("Kind of offence; an incident that is no crime is told apart."),
        LayoutColumn.Text("outcome", "Outcome").OneOf("Charged or summonsed", "Out-of-court disposal", "No suspect identified", "Evidential difficulties", "Not in the public interest", "Other", "Not yet assigned").Described("Outcome by the end of the period."),
        LayoutColumn.Count("records", "Records").AtMost(10_000).Described("How many records the row counts; 1 for a record of its own."),
    ];
}
