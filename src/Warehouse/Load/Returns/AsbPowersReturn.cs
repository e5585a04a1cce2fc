using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Use of the powers against anti-social behaviour, and community triggers.</summary>
internal sealed class AsbPowersReturn : ReturnLayout
{
    public override string Template => "asb_powers";
    public override string Title => "Powers against anti-social behaviour";
    public override string Guidance => "One row for each month and power, and ward where it is known; write 0 where a power was not used in a month.";
    public override string Stem => "asb_return";
    public override ImmutableArray<string> RowName { get; } = ["month", "ward", "boundary_set", "power", "outcome"];
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_month_in_period"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        ReturnColumns.Period,
        ReturnColumns.Borough,
        ReturnColumns.Month("month", "Month", "Month in which it was used, within the period."),
        ReturnColumns.Ward,
        ReturnColumns.BoundarySet,
        LayoutColumn.Text("power", "Power").OneOf("Injunction", "CBO", "CPN Written Warning", "CPN", "CPN Breached", "PSPO", "PCO", "FPN", "Dispersal", "Community Trigger")
            .Described("CBO criminal behaviour order, CPN community protection notice, PSPO public spaces protection order, PCO premises closure order, FPN fixed penalty notice."),
        LayoutColumn.Text("outcome", "Outcome").OrBlank().OneOf("Received", "Accepted", "Rejected", "Issued", "Paid", "Breached", "Prosecuted").Described("Where it is counted by outcome, such as Received and Accepted for a community trigger; else blank."),
        LayoutColumn.Count("uses", "Count").AtMost(100_000).Described("How often."),
    ];
}
