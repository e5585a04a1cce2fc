using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>Electoral wards as the GLA's statistical boundary files name their columns; they do not say their year, the codes tell it.</summary>
internal sealed class GlaWardBoundaryLayout : BoundaryLayout
{
    public override string Name => "gla_ward_boundary";
    public override string Title => "Ward boundaries, GLA";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
        [LayoutColumn.Text("area_code", "GSS_CODE"), LayoutColumn.Text("area_name", "NAME"), LayoutColumn.Text("parent_name", "DISTRICT"), LayoutColumn.Text("parent_code", "LAGSSCODE").Optional(), Geometry];
}
