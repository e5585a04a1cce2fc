namespace Notebooks.Charts;

/// <summary>A ward of the home borough.</summary>
/// <param name="Code">Official code.</param>
/// <param name="Name">Official name; a paper may print another.</param>
/// <param name="Tile">Its place on the tile map; null where no map has been drawn.</param>
public sealed record Ward(string Code, string Name, Tile? Tile);
