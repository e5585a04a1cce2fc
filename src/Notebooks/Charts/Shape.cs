using System.Collections.Immutable;
using System.Text.Json;
using Notebooks.Format;

namespace Notebooks.Charts;

/// <summary>The boundary of an area.</summary>
/// <param name="Name">The area's name.</param>
/// <param name="Rings">Its rings, holes too, each a list of longitude and latitude in degrees.</param>
public sealed record Shape(string Name, ImmutableArray<ImmutableArray<(double Longitude, double Latitude)>> Rings)
{
    private const int MostPoints = 100_000;

    /// <summary>Reads a polygon or multipolygon of GeoJSON.</summary>
    /// <exception cref="NotebookException">It is neither, or has more points than a page can bear.</exception>
    public static Shape OfGeoJson(string name, string geometry)
    {
        using var json = JsonDocument.Parse(geometry);
        var coordinates = json.RootElement.GetProperty("coordinates");
        var rings = json.RootElement.GetProperty("type").GetString() switch
        {
            "Polygon" => coordinates.EnumerateArray(),
            "MultiPolygon" => coordinates.EnumerateArray().SelectMany(p => p.EnumerateArray()),
            var other => throw new NotebookException($"The boundary of {name} is a {other}; a map needs polygons."),
        };
        var shape = new Shape(name, [.. rings.Select(r => r.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble())).ToImmutableArray())]);
        return shape.Rings.Sum(r => r.Length) <= MostPoints ? shape : throw new NotebookException($"The boundary of {name} has more than {MostPoints} points.");
    }
}
