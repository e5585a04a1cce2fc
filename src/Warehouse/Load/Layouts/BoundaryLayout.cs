using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>What boundary files (GeoJSON, WGS84) have in common. Their column names carry the year of the boundaries, as <c>WD22CD</c> does.</summary>
internal abstract class BoundaryLayout : Layout
{
    // The full-resolution boundary of a coastal district has some megabytes.
    private const int MaxGeometryBytes = 32 * 1024 * 1024;

    public override string SourceCode => "ons_geography";
    public override string Stem => "boundary";
    public override ImmutableArray<string> Checks => ["bad_geometry", "repeated_area"];

    public override ImmutableArray<string> Ignored =>
    [
        "OBJECTID", "FID", "GlobalID", "BNG_E", "BNG_N", "LONG", "LAT", "Shape__Area", "Shape__Length", "Shape_Area", "Shape_Length", "SHAPE_Leng",
        "st_areasha", "st_lengths", "st_areashape", "st_lengthshape", "Shape__Are", "Shape__Len",
        "WD??NMW", "LAD??NMW", "LSOA??NMW", "MSOA??CD", "MSOA??NM", "MSOA??NMW", "HECTARES", "NONLD_AREA", "ONS_INNER", "SUB_2009", "SUB_2006",
    ];

    protected static LayoutColumn Geometry { get; } = LayoutColumn.Text("geometry", "geometry").UpTo(MaxGeometryBytes);
    protected static LayoutColumn DistrictCode { get; } = LayoutColumn.Text("parent_code", "LAD??CD", "LTLA??CD").Optional();
    protected static LayoutColumn DistrictName { get; } = LayoutColumn.Text("parent_name", "LAD??NM", "LTLA??NM").Optional();
}
