using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>ONS best-fit lookup from LSOAs to wards and local authorities, of any year.</summary>
internal sealed class OnsLsoaWardLayout : Layout
{
    public override string Name => "ons_lsoa_ward";
    public override string Title => "ONS lookup from LSOA to ward, best fit";
    public override string SourceCode => "ons_geography";
    public override string Stem => "lsoa_ward";

    public override ImmutableArray<LayoutColumn> Columns { get; } =
    [
        OnsColumns.LsoaCode, OnsColumns.LsoaName, OnsColumns.Welsh("LSOA"),
        OnsColumns.WardCode, OnsColumns.WardName, OnsColumns.Welsh("WD"),
        OnsColumns.BoroughCode, OnsColumns.BoroughName, OnsColumns.Welsh("LAD"), OnsColumns.Welsh("LTLA"),
        OnsColumns.RowNumber,
    ];

    public override ImmutableArray<string> Checks => ["lookup_code_twice"];
}
