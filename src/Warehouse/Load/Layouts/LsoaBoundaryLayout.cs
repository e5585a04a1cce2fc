using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>Lower layer super output areas, Office for National Statistics, of any Census.</summary>
internal sealed class LsoaBoundaryLayout : BoundaryLayout
{
    public override string Name => "lsoa_boundary";
    public override string Title => "LSOA boundaries";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
        [LayoutColumn.Text("area_code", "LSOA??CD"), LayoutColumn.Text("area_name", "LSOA??NM"), DistrictCode, DistrictName, Geometry];
}
