using System.Diagnostics;
using System.Text;

namespace Warehouse.Load.Reading;

/// <summary>One table in a file, ready to be read: as often as need be, from the start each time.</summary>
/// <param name="Path">The file that holds it.</param>
/// <param name="Container">What it comes in.</param>
/// <param name="Sheet">Which sheet of a workbook; null in any other file.</param>
/// <param name="HeaderRow">The row of the sheet that has the column names, from 1.</param>
internal sealed record TableSource(string Path, Container Container, string? Sheet = null, int HeaderRow = 1)
{
    /// <summary>The bytes are text, so that lines and encoding can be told from them.</summary>
    public bool IsText => Container == Container.Csv;

    /// <summary>Opens it before the first record.</summary>
    /// <param name="encoding">Of the text; null looks no further than a byte order mark.</param>
    /// <param name="lineBreaksInQuotes">A quoted value may hold line breaks.</param>
    public IRecords Open(Encoding? encoding, bool lineBreaksInQuotes) => Container switch
    {
        Container.Csv => CsvRecords.Open(Path, encoding, lineBreaksInQuotes),
        Container.Json => JsonRecords.Open(Path),
        Container.Workbook => SheetRecords.Open(Path, Sheet!, HeaderRow),
        Container.Archive => throw new InvalidOperationException("An archive holds files, not records."),
        _ => throw new UnreachableException($"Container {Container}"),
    };

    /// <summary>The column names. The encoding of the file is not known yet: what is no UTF-8 is read as Windows-1252.</summary>
    public FileHeader ReadHeader()
    {
        var header = ReadHeader(encoding: null);
        return header.Names.Any(n => n.Contains('\uFFFD')) ? ReadHeader(TextEncoding.Windows1252) : header;
    }

    private FileHeader ReadHeader(Encoding? encoding)
    {
        using var records = Open(encoding, lineBreaksInQuotes: true);
        return records.Header;
    }
}
