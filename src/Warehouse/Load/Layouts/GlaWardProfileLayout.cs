using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Warehouse.Load.Layouts;

/// <summary>GLA ward profiles, of any edition: every column but the first three is a measure, with its year in its name.</summary>
internal sealed partial class GlaWardProfileLayout : Layout
{
    public override string Name => "gla_ward_profile";
    public override string Title => "GLA ward profiles";
    public override string SourceCode => "gla_ward_profiles";
    public override string Stem => "indicator_ward_profile";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
        [LayoutColumn.Text("area_name", "Ward name"), LayoutColumn.Text("old_code", "Old code").Optional(), LayoutColumn.Text("area_code", "New code")];

    public override ValueColumns ValueColumns { get; } = new(Any(), LayoutColumn.Text("measure").OrBlank(), "Population - 2015");
    public override string Span => "gla_ward_profile_span";

    [GeneratedRegex(".", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Any();
}
