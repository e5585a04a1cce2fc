using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>Local authority districts, of which the London boroughs are some, Office for National Statistics, of any year.</summary>
internal sealed class DistrictBoundaryLayout : BoundaryLayout
{
    public override string Name => "district_boundary";
    public override string Title => "Borough boundaries";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
        [LayoutColumn.Text("area_code", "LAD??CD", "LTLA??CD"), LayoutColumn.Text("area_name", "LAD??NM", "LTLA??NM"), Geometry];
}
