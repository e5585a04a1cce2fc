namespace Notebooks.Charts;

/// <summary>The place of an area's tile, counted from 0 at the top left.</summary>
public sealed record Tile(int Column, int Row);
