namespace Notebooks.Charts;

/// <summary>The place of an area's tile, counted from the top left; any whole numbers will do.</summary>
public sealed record Tile(int Column, int Row);
