using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>One file of <c>sql/measures</c>.</summary>
internal sealed record BuildMeasure(Header Header, Measure Measure)
{
    public static BuildMeasure Read(string file, string path)
    {
        var text = File.ReadAllText(path);
        var header = HeaderReader.Read(file, text);
        return new BuildMeasure(header, MeasureHeader.Read(header, text));
    }

    /// <summary>The refusal of one of its header lines.</summary>
    public InvalidFileException At(string key, string problem) => new(Header.File, Header.Line(key).Line, problem);
}
