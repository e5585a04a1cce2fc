using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Layouts;

/// <summary>GLA summary of the indices of deprivation for London's wards. The year is only in the file's name.</summary>
internal sealed partial class GlaWardDeprivationLayout : Layout
{
    public override string Name => "gla_ward_deprivation";
    public override string Title => "Indices of deprivation summarised for wards";
    public override string SourceCode => "mhclg_imd";
    public override string Stem => "deprivation";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
        [LayoutColumn.Text("ward_code", "Ward Code"), LayoutColumn.Text("ward_name", "Ward Name"), LayoutColumn.Text("borough_name", "Borough")];

    // One of the columns is a code: the layout's SQL reads the numbers that it wants.
    public override ValueColumns ValueColumns { get; } = new(Summary(), LayoutColumn.Text("statistic").OrBlank(), "IMD average score");
    public override ImmutableArray<string> References => ["areas", "area_aliases"];
    public override string Span => "deprivation_ward_span";
    public override ImmutableArray<string> Checks => ["year_in_file_name", "unknown_borough"];

    [GeneratedRegex("^(IMD|Income|Employment|IDACI|IDAOPI) |population$|LSOA", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Summary();
}
