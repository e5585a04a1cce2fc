using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Layouts;

/// <summary>
/// OHID Fingertips data download, of any indicator. Names hold line feeds, rows may lack the last columns, and the columns of comparisons
/// are called after the kinds of areas that were asked for.
/// </summary>
internal sealed partial class OhidFingertipsLayout : Layout
{
    public override string Name => "ohid_fingertips";
    public override string Title => "OHID Fingertips indicators";
    public override string SourceCode => "ohid_fingertips";
    public override string Stem => "indicator_fingertips";
    public override bool LineBreaksInQuotes => true;

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("indicator_id", "Indicator ID"),
        LayoutColumn.Text("indicator", "Indicator Name") with { MaxBytes = 4000 },
        LayoutColumn.Text("parent_code", "Parent Code").Optional(),
        LayoutColumn.Text("parent_name", "Parent Name").Optional(),
        LayoutColumn.Text("area_code", "Area Code"),
        LayoutColumn.Text("area_name", "Area Name"),
        LayoutColumn.Text("area_type", "Area Type"),
        LayoutColumn.Text("sex", "Sex"),
        LayoutColumn.Text("age", "Age"),
        LayoutColumn.Text("category_type", "Category Type").Optional(),
        LayoutColumn.Text("category", "Category").Optional(),
        LayoutColumn.Text("period_label", "Time period"),
        LayoutColumn.Number("value", "Value").OrBlank(),
        LayoutColumn.Number("lower_95", "Lower CI 95.0 limit", "Lower CI limit").Optional(),
        LayoutColumn.Number("upper_95", "Upper CI 95.0 limit", "Upper CI limit").Optional(),
        LayoutColumn.Number("lower_998", "Lower CI 99.8 limit").Optional(),
        LayoutColumn.Number("upper_998", "Upper CI 99.8 limit").Optional(),
        LayoutColumn.Number("numerator", "Count").OrBlank(),
        LayoutColumn.Number("denominator", "Denominator").OrBlank(),
        LayoutColumn.Text("note", "Value note").Optional() with { MaxBytes = 4000 },
        LayoutColumn.Text("trend", "Recent Trend").Optional(),
        LayoutColumn.Text("sort_key", "Time period Sortable").Optional(),
        LayoutColumn.Text("new_data", "New data").Optional(),
        LayoutColumn.Text("period_range", "Time period range").Optional(),
    ];

    public override ValueColumns ValueColumns { get; } =
        new(Comparison(), LayoutColumn.Text("comparison").OrBlank(), "Compared to England value or percentiles");

    public override string Span => "ohid_fingertips_span";
    public override ImmutableArray<string> Checks => ["unknown_period"];

    [GeneratedRegex("^Compared to .", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comparison();
}
