using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Layouts;

/// <summary>ONS mid-year population by LSOA: a column for each sex and age band. The year is only in the file's name.</summary>
internal sealed partial class OnsLsoaPopulationLayout : Layout
{
    public override string Name => "ons_lsoa_population";
    public override string Title => "ONS mid-year population by LSOA";
    public override string SourceCode => "ons_population";
    public override string Stem => "lsoa_population";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        OnsColumns.LsoaCode, OnsColumns.LsoaName,
        LayoutColumn.Text("msoa_code", "MSOA??CD").Optional(), LayoutColumn.Text("msoa_name", "MSOA??NM").Optional(),
        OnsColumns.BoroughCode, OnsColumns.BoroughName,
    ];

    public override ValueColumns ValueColumns { get; } = new(SexAndAge(), LayoutColumn.Count("count"), "Persons_All-Ages");
    public override string Span => "ons_lsoa_population_span";
    public override ImmutableArray<string> Checks => ["year_in_file_name"];

    [GeneratedRegex(@"^(Persons|Males|Females|Total)[_ ](All[- ]Ages|\d{1,3}|\d{1,3}-\d{1,3}|\d{1,3}\+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SexAndAge();
}
