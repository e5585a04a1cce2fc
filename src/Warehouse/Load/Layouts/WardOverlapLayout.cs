using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>Areas that wards of two years share, as intersecting their boundaries gives them.</summary>
internal sealed class WardOverlapLayout : Layout
{
    public override string Name => "ward_area_overlap";
    public override string Title => "Shared areas of wards of two years";
    public override string SourceCode => "ons_geography";
    public override string Stem => "ward_overlap";

    // The first of two alike is the one with the earlier year.
    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("from_code", "WD??CD"), LayoutColumn.Text("to_code", "WD??CD"),
        LayoutColumn.Text("from_name", "WD??NM").Optional(), LayoutColumn.Text("to_name", "WD??NM").Optional(),
        LayoutColumn.Number("overlap_hectares", "OverlapHectares"),
        LayoutColumn.Number("share_of_from", "ShareOfWD??"), LayoutColumn.Number("share_of_to", "ShareOfWD??"),
    ];
}
