using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>ONS lookup from wards to local authorities, of any year; with or without counties, regions and countries.</summary>
internal sealed class OnsWardBoroughLayout : Layout
{
    public override string Name => "ons_ward_borough";
    public override string Title => "ONS lookup from ward to local authority";
    public override string SourceCode => "ons_geography";
    public override string Stem => "ward_borough";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        OnsColumns.WardCode, OnsColumns.WardName, OnsColumns.Welsh("WD"),
        OnsColumns.BoroughCode, OnsColumns.BoroughName, OnsColumns.Welsh("LAD"), OnsColumns.Welsh("LTLA"),
        LayoutColumn.Text("county_code", "CTY??CD", "CTYUA??CD").Optional(), LayoutColumn.Text("county_name", "CTY??NM", "CTYUA??NM").Optional(),
        LayoutColumn.Text("region_code", "RGN??CD").Optional(), LayoutColumn.Text("region_name", "RGN??NM").Optional(),
        LayoutColumn.Text("country_code", "CTRY??CD").Optional(), LayoutColumn.Text("country_name", "CTRY??NM").Optional(),
        OnsColumns.RowNumber,
    ];
}
