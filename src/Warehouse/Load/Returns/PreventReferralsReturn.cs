using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Referrals to PREVENT, by the age groups, sexes and ideologies that the council reports.</summary>
internal sealed class PreventReferralsReturn : ReturnLayout
{
    public override string Template => "prevent_referrals";
    public override string Title => "PREVENT referrals";
    public override string Guidance => "One row for each referral received in the quarter.";
    public override string Stem => "prevent_case";
    public override bool Sensitive => true;
    public override ImmutableArray<string> RowName { get; } = ["case_reference"];
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_month_in_period"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        ReturnColumns.Period,
        ReturnColumns.Borough,
        ReturnColumns.CaseReference,
        ReturnColumns.Ward,
        ReturnColumns.BoundarySet,
        ReturnColumns.Month("month", "Referral month", "Month in which the referral came, within the period."),
        LayoutColumn.Text("age_group", "Age group").OneOf("Under 18", "Over 18", "Not known").Described("Over 18 is 18 and over."),
        LayoutColumn.Text("gender", "Gender").OneOf("Male", "Female", "Other", "Not known").Described("As recorded."),
        LayoutColumn.Text("ideology", "Ideology").OneOf("Islam Inspired", "Far Right", "MUU", "Other", "None").Described("Type of concern. MUU is mixed, unstable or unclear."),
        ReturnColumns.ReferralSource("referral_source", "Referral source", "Who referred.", "Education", "Police", "Local authority", "Health", "Prison or probation", "Friends and family", "Community", "Other"),
        LayoutColumn.Text("outcome", "Outcome").OneOf("No further action", "Signposted", "Discussed at Channel", "Adopted as a Channel case", "Open").Described("What became of the referral by the end of the period."),
    ];
}
