using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Layouts;

/// <summary>NDTMS adults in treatment by substance group: a column for each financial year. A star stands for a number that is too small to print.</summary>
internal sealed partial class NdtmsTreatmentLayout : Layout
{
    public override string Name => "ndtms_treatment";
    public override string Title => "NDTMS adults in treatment by substance group";
    public override string SourceCode => "ndtms";
    public override string Stem => "treatment_ndtms";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
        [LayoutColumn.Text("area_name", "Area"), LayoutColumn.Text("substance_group", "Substance group")];

    public override ValueColumns ValueColumns { get; } = new(FinancialYear(), LayoutColumn.Text("count").OrBlank(), "2019/20");
    public override string Span => "ndtms_treatment_span";
    public override ImmutableArray<string> Checks => ["unknown_substance_group", "ndtms_count"];

    [GeneratedRegex(@"^(19|20)\d{2}/\d{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FinancialYear();
}
