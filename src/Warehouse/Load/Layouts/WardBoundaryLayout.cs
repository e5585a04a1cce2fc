using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>Electoral wards, Office for National Statistics, of any year.</summary>
internal sealed class WardBoundaryLayout : BoundaryLayout
{
    public override string Name => "ward_boundary";
    public override string Title => "Ward boundaries";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
        [LayoutColumn.Text("area_code", "WD??CD"), LayoutColumn.Text("area_name", "WD??NM"), DistrictCode, DistrictName, Geometry];
}
