using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Incidents that the CCTV control room logged.</summary>
internal sealed class CctvLogReturn : ReturnLayout
{
    public override string Template => "cctv_log";
    public override string Title => "CCTV control room log";
    public override string Guidance => "One row for each incident with its reference, or one for each month, ward, type, hour and way with the number of incidents and no reference.";
    public override string Stem => "cctv_return";
    public override ImmutableArray<string> RowName { get; } = ["incident_reference", "month", "ward", "boundary_set", "incident_type", "hour", "found"];
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_month_in_period", "return_cctv_incident"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        ReturnColumns.Period,
        ReturnColumns.Borough,
        ReturnColumns.Reference("incident_reference", "Incident reference", "Reference in the log; blank where a row counts several incidents.").OrBlank(),
        ReturnColumns.Month("month", "Month", "Month of the incident, within the period."),
        ReturnColumns.Ward,
        ReturnColumns.BoundarySet,
        LayoutColumn.Text("incident_type", "Incident type").OneOf(
                "Alarm", "Anti-Social Behaviour", "Begging", "Burglary", "CCTV Tasking", "Criminal Damage", "Fire", "Fly tipping", "Murder", "Offensive Weapon", "Other", "Police Stop", "Public Disorder",
                "Road Traffic Incident", "Robbery", "Sexual Offence", "Shoplifting", "Theft", "Vehicle Crime", "Violent Crime", "Welfare Concerns")
            .Described("Type, as the control room reports it to the board."),
        LayoutColumn.Count("hour", "Hour").OrBlank().AtMost(23).Described("Hour of the day in which it began, 0 to 23; blank where it is not known."),
        LayoutColumn.Text("found", "Found").OrBlank().OneOf("Proactive", "Reactive").Described("Seen by the operators themselves, or after a call."),
        LayoutColumn.Count("incidents", "Incidents").AtMost(100_000).Described("How many; 1 for an incident with its reference."),
    ];
}
