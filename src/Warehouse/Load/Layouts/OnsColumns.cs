namespace Warehouse.Load.Layouts;

/// <summary>Columns that the Office for National Statistics puts into many of its files, under the year of their boundaries.</summary>
internal static class OnsColumns
{
    public static LayoutColumn LsoaCode { get; } = LayoutColumn.Text("lsoa_code", "LSOA??CD", "LSOA code (????)", "LSOA Code");
    public static LayoutColumn LsoaName { get; } = LayoutColumn.Text("lsoa_name", "LSOA??NM", "LSOA name (????)", "LSOA Name").Optional();
    public static LayoutColumn WardCode { get; } = LayoutColumn.Text("ward_code", "WD??CD");
    public static LayoutColumn WardName { get; } = LayoutColumn.Text("ward_name", "WD??NM", "WardName").Optional();
    public static LayoutColumn BoroughCode { get; } = LayoutColumn.Text("borough_code", "LAD??CD", "LTLA??CD");
    public static LayoutColumn BoroughName { get; } = LayoutColumn.Text("borough_name", "LAD??NM", "LTLA??NM").Optional();

    /// <summary>Names in Welsh, which no ward of England has.</summary>
    public static LayoutColumn Welsh(string of) => LayoutColumn.Text(of.ToLowerInvariant() + "_name_welsh", of + "??NMW").Optional();

    /// <summary>The number of the row at the publisher's, which means nothing.</summary>
    public static LayoutColumn RowNumber { get; } = LayoutColumn.Text("row_number", "ObjectId", "FID").Optional();
}
