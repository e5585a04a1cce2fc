using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Recorded offences one by one, with what the definitions of serious violence and of violence against women and girls ask of the victim.</summary>
internal sealed class OffenceEventsReturn : ReturnLayout
{
    public override string Template => "offence_events";
    public override string Title => "Offence events";
    public override string Guidance => "One row for each recorded offence of violence, sexual offence, robbery, weapons or domestic abuse in the quarter, by the Home Office's code.";
    public override string Stem => "offence_event";
    public override bool Sensitive => true;
    public override ImmutableArray<string> RowName { get; } = ["event_reference"];
    public override ImmutableArray<string> References => [.. base.References, "offence_map"];
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_month_in_period", "return_offence_event"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        ReturnColumns.Period,
        ReturnColumns.Borough,
        ReturnColumns.Reference("event_reference", "Event reference", "Reference of the offence in the sender's own system, the same in every return."),
        ReturnColumns.Ward,
        ReturnColumns.BoundarySet,
        ReturnColumns.Month("month", "Month", "Month in which it was recorded, within the period."),
        LayoutColumn.Text("offence_code", "Offence code").UpTo(10).Described("The Home Office's code of the offence, such as 8N for assault with injury or 34B for robbery of personal property."),
        ReturnColumns.Sex("victim_sex", "Victim sex"),
        ReturnColumns.AgeBand("victim_age_band", "Victim age band"),
        ReturnColumns.YesOrNo("domestic_abuse", "Domestic abuse", "Whether it is flagged as domestic abuse."),
        ReturnColumns.YesOrNo("knife_used", "Knife used", "Whether a knife was used or threatened."),
        ReturnColumns.YesOrNo("knife_injury", "Knife injury", "Whether somebody was injured with the knife."),
        LayoutColumn.Text("place_type", "Place type").OneOf("Dwelling", "Street or open space", "Transport", "Licensed premises", "School or college", "Other public place", "Other", "Not known").Described("Kind of place where it happened."),
        LayoutColumn.Text("time_band", "Time band").OneOf("00-05", "06-11", "12-17", "18-23", "Not known").Described("Hours of the day in which it happened."),
    ];
}
