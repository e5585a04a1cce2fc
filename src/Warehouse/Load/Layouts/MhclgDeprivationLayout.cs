using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Layouts;

/// <summary>Indices of deprivation by LSOA, of any year and any choice of domains: each column a score, a rank or a decile of a domain.</summary>
internal sealed partial class MhclgDeprivationLayout : Layout
{
    public override string Name => "mhclg_deprivation";
    public override string Title => "Indices of deprivation by LSOA";
    public override string SourceCode => "mhclg_imd";
    public override string Stem => "deprivation";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        OnsColumns.LsoaCode, OnsColumns.LsoaName,
        LayoutColumn.Text("borough_code", "Local Authority District code (????)"),
        LayoutColumn.Text("borough_name", "Local Authority District name (????)").Optional(),
    ];

    public override ValueColumns ValueColumns { get; } =
        new(Statistic(), LayoutColumn.Number("statistic").OrBlank(), "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)");

    public override string Span => "deprivation_span";
    public override ImmutableArray<string> Checks => ["deprivation_year"];

    // The populations that the index was made with stand beside it in some editions.
    [GeneratedRegex(@"\b(Score|Rank|Decile)\b|population|aged ", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statistic();
}
