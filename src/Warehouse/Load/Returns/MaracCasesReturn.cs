using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Cases heard at the domestic abuse MARAC, in the terms of SafeLives' MARAC data.</summary>
internal sealed class MaracCasesReturn : ReturnLayout
{
    public override string Template => "marac_cases";
    public override string Title => "MARAC cases";
    public override string Guidance => "One row for each case heard at the domestic abuse MARAC in the quarter.";
    public override string Stem => "marac";
    public override bool Sensitive => true;
    public override string KeyedFact => "fact_marac_case";
    public override ImmutableArray<string> RowName { get; } = ["case_reference"];
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_month_in_period", "return_marac_repeat"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        ReturnColumns.Period,
        ReturnColumns.Borough,
        ReturnColumns.CaseReference,
        ReturnColumns.Ward,
        ReturnColumns.BoundarySet,
        ReturnColumns.Month("month", "Month heard", "Month of the meeting, within the period."),
        ReturnColumns.ReferralSource("referring_agency", "Referring agency", "Agency that referred the case, as SafeLives lists them.",
            "Police", "IDVA", "Children's social care", "Adult social care", "MASH", "Primary care", "Acute trust", "Mental health", "Substance misuse", "Housing", "Education", "Probation", "Voluntary sector", "Other"),
        ReturnColumns.YesOrNo("repeat_case", "Repeat", "Yes where the victim was referred before within twelve months."),
        LayoutColumn.Month("previous_referral_month", "Previous referral month").OrBlank().Described("Only for a repeat: month of the last referral, in the twelve months before the meeting."),
        LayoutColumn.Text("repeat_definition", "Repeat definition").OneOf("Any abuse", "Criminal behaviour")
            .Described("Rule by which repeats are counted: any instance of abuse since the last referral (the rule in force), or behaviour that would be criminal (the rule before)."),
        ReturnColumns.Children,
        ReturnColumns.Sex("victim_sex", "Victim sex"),
        ReturnColumns.AgeBand("victim_age_band", "Victim age band"),
        ReturnColumns.Ethnicity,
        ReturnColumns.IfKnown("disability", "Disability", "Whether the victim has a disability."),
        ReturnColumns.IfKnown("lgbt", "LGBT+", "Whether the victim is lesbian, gay, bisexual or trans."),
        ReturnColumns.IfKnown("mental_health_need", "Mental health need", "Whether the victim reported one."),
        ReturnColumns.IfKnown("alcohol_need", "Alcohol need", "Whether the victim reported one."),
        ReturnColumns.IfKnown("drug_need", "Drug need", "Whether the victim reported one."),
        LayoutColumn.Text("harmer_relationship", "Harmer relationship").OneOf("Partner", "Ex-partner", "Child of the victim", "Other family member", "Other", "Not known")
            .Described("What the person who harms is to the victim. Child of the victim is child-to-parent violence."),
        ReturnColumns.Sex("harmer_sex", "Harmer sex"),
        ReturnColumns.AgeBand("harmer_age_band", "Harmer age band"),
        ReturnColumns.YesOrNo("clares_law_request", "Clare's Law request", "Whether the case includes a request for a disclosure."),
    ];
}
