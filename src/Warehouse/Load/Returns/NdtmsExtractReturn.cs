using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Treatment journeys as providers hold them for the National Drug Treatment Monitoring System.</summary>
internal sealed class NdtmsExtractReturn : ReturnLayout
{
    private static readonly string[] Substances =
    [
        "Heroin", "Methadone", "Other opiates", "Crack cocaine", "Cocaine", "Cannabis", "Benzodiazepines", "Amphetamines", "Ecstasy", "Hallucinogens", "Ketamine", "GHB/GBL",
        "New psychoactive substances", "Solvents", "Other drugs", "Alcohol",
    ];

    public override string Template => "ndtms_extract";
    public override string Title => "Treatment journeys (NDTMS extract)";
    public override string Guidance => "One row for each treatment journey that was open on any day of the quarter, with every provider. Send journeys that were closed earlier only in the quarters in which they were open.";
    public override string Stem => "treatment_journey";
    public override bool Sensitive => true;
    public override string KeyedFact => "fact_treatment_client";
    public override ImmutableArray<string> RowName { get; } = ["client_reference", "journey_start"];

    // People can be with several providers and are counted once.
    public override ImmutableArray<string> UnitName { get; } = ["client_reference"];
    public override bool UnitIsOfSender => false;
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_journey_days", "return_journey_discharge", "return_journey_substances"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        ReturnColumns.Period,
        ReturnColumns.Borough,
        ReturnColumns.Reference("client_reference", "Client reference", "Pseudonymous reference of the client, the same with every provider and in every return."),
        ReturnColumns.Ward,
        ReturnColumns.BoundarySet,
        LayoutColumn.Date("journey_start", "Journey start").Described("Day on which the journey began: triage or first intervention."),
        LayoutColumn.Date("discharge_date", "Discharge date").OrBlank().Described("Day of discharge; blank while the journey is open."),
        LayoutColumn.Text("discharge_reason", "Discharge reason").OrBlank().OneOf(
                "Completed - drug free", "Completed - alcohol free", "Completed - occasional user", "Transferred - not in custody", "Transferred - in custody", "Dropped out", "Withdrawn by provider",
                "Retained in custody", "Declined by client", "Died", "Other")
            .Described("NDTMS discharge reason; with a discharge date and only then."),
        Substance("substance_1", "Substance 1", "Main problem substance.").OneOf(Substances),
        Substance("substance_2", "Substance 2", "Second one, if any.").OrBlank().OneOf(Substances),
        Substance("substance_3", "Substance 3", "Third one, if any.").OrBlank().OneOf(Substances),
        ReturnColumns.Sex(),
        LayoutColumn.Text("age_band", "Age band").OneOf("Under 18", "18-29", "30-39", "40-49", "50-59", "60 and over").Described("Age at the end of the period; never a date of birth."),
        ReturnColumns.Ethnicity,
        ReturnColumns.ReferralSource("referral_source", "Referral source", "Who referred, as NDTMS groups it.", "Self, family and friends", "Criminal justice", "GP", "Hospital", "Social care", "Substance misuse service", "Education", "Housing", "Other"),
        ReturnColumns.IfKnown("housing_problem", "Housing problem", "Whether the client had one at the start."),
        ReturnColumns.IfKnown("mental_health_need", "Mental health need", "Whether the client had one at the start."),
        ReturnColumns.IfKnown("parent_with_children", "Lives with children", "Whether children under 18 live with the client."),
    ];

    private static LayoutColumn Substance(string name, string header, string description) => LayoutColumn.Text(name, header).Described(description);
}
