using System.Collections.Immutable;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>Answers to a consultation survey.</summary>
internal sealed class ConsultationResponsesReturn : ReturnLayout
{
    public override string Template => "consultation_responses";
    public override string Title => "Consultation survey responses";
    public override string Guidance => "One row for each answer that a respondent gave to a closed question; several rows where several answers could be ticked. No free text.";
    public override string Stem => "survey_consultation";
    public override ImmutableArray<string> RowName { get; } = ["survey", "response_reference", "question", "answer"];
    protected override ImmutableArray<string> OwnChecks { get; } = ["return_respondent"];

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        ReturnColumns.Sender,
        ReturnColumns.Period,
        ReturnColumns.Borough,
        LayoutColumn.Text("survey", "Survey").UpTo(200).Described("Name of the survey, with its year or wave."),
        ReturnColumns.Reference("response_reference", "Response reference", "Number of the response."),
        LayoutColumn.Text("question", "Question").UpTo(400).Described("Question as it was asked."),
        LayoutColumn.Text("answer", "Answer").UpTo(200).Described("Answer of the list that was offered."),
        ReturnColumns.Ward,
        ReturnColumns.BoundarySet,
        LayoutColumn.Text("respondent_sex", "Respondent sex").OrBlank().OneOf("Female", "Male", "Other", "Not stated").Described("Blank where it was not asked."),
        LayoutColumn.Text("respondent_age_band", "Respondent age band").OrBlank().OneOf("Under 18", "18-24", "25-34", "35-44", "45-54", "55-64", "65 and over", "Not stated").Described("Blank where it was not asked."),
    ];
}
