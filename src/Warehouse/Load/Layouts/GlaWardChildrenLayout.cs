using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Layouts;

/// <summary>GLA children by ward: a column for each age band and their total. The year is only in the file's name, if anywhere.</summary>
internal sealed partial class GlaWardChildrenLayout : Layout
{
    public override string Name => "gla_ward_children";
    public override string Title => "GLA children by ward";
    public override string SourceCode => "gla_population";
    public override string Stem => "population_table";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("borough_name", "Borough"),
        LayoutColumn.Text("ward_code", "Ward Code"),
        LayoutColumn.Text("ward_name", "WardName"),
        LayoutColumn.Count("total", "Total"),
    ];

    public override ValueColumns ValueColumns { get; } = new(AgeBand(), LayoutColumn.Count("count"), "0 to 4");
    public override string Span => "gla_ward_children_span";
    public override ImmutableArray<string> References => ["areas", "area_aliases"];
    public override ImmutableArray<string> Checks => ["year_in_file_name", "unknown_borough"];

    [GeneratedRegex(@"^\d{1,3} to \d{1,3}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AgeBand();
}
