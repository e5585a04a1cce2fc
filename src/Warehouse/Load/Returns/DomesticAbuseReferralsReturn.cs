using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Referrals to domestic abuse services: advocacy, refuge, One Stop Shop, sanctuary, IRIS, perpetrator programmes.</summary>
internal sealed class DomesticAbuseReferralsReturn : ReturnLayout
{
    public override string Template => "domestic_abuse_referrals";
    public override string Title => "Referrals to domestic abuse services";
    public override string Guidance => "One row for each referral received in the quarter. Who is referred to two services is there twice, under two references.";
    public override string Stem => "domestic_abuse_referral";
    public override bool Sensitive => true;
    public override ImmutableArray<string> RowName { get; } = ["case_reference"];
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_month_in_period", "return_referral_outcome"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        ReturnColumns.Period,
        ReturnColumns.Borough,
        ReturnColumns.CaseReference,
        ReturnColumns.Ward,
        ReturnColumns.BoundarySet,
        ReturnColumns.Month("month", "Referral month", "Month in which the referral came, within the period."),
        LayoutColumn.Text("service", "Service").OneOf("IDVA", "Refuge", "Outreach", "One Stop Shop", "Sanctuary scheme", "IRIS", "Perpetrator programme", "Counselling", "Other").Described("Service that was referred to."),
        ReturnColumns.ReferralSource("referral_source", "Referral source", "Who referred.",
            "Self", "Police", "MARAC", "Children's social care", "Adult social care", "GP", "Hospital", "Housing", "Education", "Probation", "Voluntary sector", "Other", "Not known"),
        LayoutColumn.Text("risk_level", "Risk level").OneOf("High", "Medium", "Standard", "Not assessed").Described("By the DASH checklist."),
        LayoutColumn.Text("outcome", "Outcome").OneOf("Accepted", "Declined by client", "No contact", "Not eligible", "Waiting list", "No space", "Open").Described("What became of the referral by the end of the period."),
        LayoutColumn.Text("declined_reason", "Reason not accepted").OrBlank().OneOf("No recourse to public funds", "Out of area", "Support needs too high", "Other service more suitable", "Client changed their mind", "Other")
            .Described("Only where the service did not take the person on."),
        ReturnColumns.Children,
        ReturnColumns.Sex(),
        ReturnColumns.AgeBand(),
        ReturnColumns.Ethnicity,
        ReturnColumns.IfKnown("disability", "Disability", "Whether the person has a disability."),
        ReturnColumns.IfKnown("lgbt", "LGBT+", "Whether the person is lesbian, gay, bisexual or trans."),
        ReturnColumns.IfKnown("no_recourse", "No recourse to public funds", "Whether the person has none."),
    ];
}
