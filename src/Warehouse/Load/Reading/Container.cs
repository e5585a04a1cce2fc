namespace Warehouse.Load.Reading;

/// <summary>What a table comes in, told from the first bytes of a file and never from its name.</summary>
internal enum Container
{
    /// <summary>Text with separated values.</summary>
    Csv,

    /// <summary>JSON: an array of objects, a GeoJSON collection, or an object a line.</summary>
    Json,

    /// <summary>An Excel workbook (.xlsx).</summary>
    Workbook,

    /// <summary>A ZIP archive of files.</summary>
    Archive,
}
