using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>MOPAC Public Attitude Survey by borough. Days and decimals are written as the machine that saved it does: the whole file tells how.</summary>
internal sealed class MopacPasLayout : Layout
{
    public override string Name => "mopac_pas";
    public override string Title => "MOPAC Public Attitude Survey by borough";
    public override string SourceCode => "mopac_pas";
    public override string Stem => "survey_pas";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("day", "Date"),
        LayoutColumn.Text("survey", "Survey"),
        LayoutColumn.Text("borough_name", "Borough"),
        LayoutColumn.Text("question", "Measure"),
        LayoutColumn.Text("share", "Proportion").OrBlank(),
        LayoutColumn.Text("london_share", "MPS").OrBlank(),
    ];

    public override ImmutableArray<string> References => ["areas", "area_aliases"];
    public override string Vocabulary => "date_style";
    public override string Span => "mopac_pas_span";
    public override ImmutableArray<string> Checks => ["date_style", "pas_share", "unknown_borough", "pas_london"];
}
