using System.Collections.Immutable;

namespace Warehouse.Catalog;

/// <summary>The types of area, from small to large; <c>pseudo</c> for what a publisher treats as an area and is none.</summary>
public static class AreaTypes
{
    /// <summary>All of them, as the column <c>AreaType</c> holds them.</summary>
    public static ImmutableArray<string> All { get; } = ["ward", "borough", "bcu", "london", "region", "national", "pseudo"];
}
