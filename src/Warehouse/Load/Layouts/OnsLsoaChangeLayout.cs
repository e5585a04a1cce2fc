using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>From the LSOAs of one census to those of the next: what became of each, with the share of its area where the file gives it.</summary>
internal sealed class OnsLsoaChangeLayout : Layout
{
    public override string Name => "ons_lsoa_change";
    public override string Title => "LSOAs of one census and their successors";
    public override string SourceCode => "ons_geography";
    public override string Stem => "lsoa_change";

    // The first of two alike is the one with the earlier year.
    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        LayoutColumn.Text("from_code", "LSOA??CD"), LayoutColumn.Text("to_code", "LSOA??CD"),
        LayoutColumn.Text("from_name", "LSOA??NM").Optional(), LayoutColumn.Text("to_name", "LSOA??NM").Optional(),
        LayoutColumn.Text("change", "CHGIND", "Change indicator").Optional(),
        LayoutColumn.Number("share_of_from", "ShareOfLSOA??Area").Optional(),
        LayoutColumn.Text("borough_code", "LAD??CD", "LTLA??CD").Optional(), OnsColumns.BoroughName, OnsColumns.Welsh("LAD"),
        OnsColumns.RowNumber,
    ];
}
