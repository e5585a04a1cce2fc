using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Charts;

internal static class TileMapChart
{
    private const int WideTile = 96;
    private const int RoomForLegend = 460;
    private const int LettersInTile = 11;
    private const int LettersInNarrowTile = 9;

    internal static JsonObject Specify(Table table, string label, string value, IEnumerable<Ward> wards)
    {
        var tiles = wards.Where(w => w.Tile is not null).ToDictionary(w => w.Name, w => w.Tile!, StringComparer.Ordinal);
        var placed = Enumerable.Range(0, table.Rows.Length).Where(r => tiles.ContainsKey(table.Text(r, label))).ToList();
        var classes = new CountClasses(placed.Select(r => table.Number(r, value).Value ?? 0).DefaultIfEmpty(0).Max());
        var spec = ChartTemplate.Load("tile-map");
        spec["data"] = new JsonObject
        {
            ["values"] = new JsonArray([.. placed.Select(r => Row(table.Text(r, label), table.Number(r, value), tiles, classes))]),
        };
        ColourClasses(spec, classes, value);
        Size(spec, [.. placed.Select(r => tiles[table.Text(r, label)])]);
        return spec;
    }

    internal static void ColourClasses(JsonObject spec, CountClasses classes, string title)
    {
        var colour = spec["layer"]![0]!["encoding"]!["color"]!;
        colour["scale"] = new JsonObject
        {
            ["domain"] = ChartTemplate.Strings(classes.Labels),
            ["range"] = ChartTemplate.Strings(Palette.Sequence),
        };
        colour["legend"]!["title"] = title;
    }

    private static void Size(JsonObject spec, List<Tile> tiles)
    {
        if (tiles.Count == 0)
            return;
        var (left, right) = (tiles.Min(t => t.Column), tiles.Max(t => t.Column) + 1);
        var (top, bottom) = (tiles.Min(t => t.Row), tiles.Max(t => t.Row) + 1);
        spec["encoding"]!["x"]!["scale"]!["domain"] = new JsonArray(left, right);
        spec["encoding"]!["y"]!["scale"]!["domain"] = new JsonArray(top, bottom);
        var width = Math.Min(ChartTemplate.WideWidth, (right - left) * WideTile);
        spec["width"] = width;
        spec["height"] = width * (bottom - top) / (right - left);
        spec["layer"]![0]!["encoding"]!["color"]!["legend"]!["columns"] = new JsonObject { ["expr"] = width < RoomForLegend ? "narrow ? 3 : 2" : "narrow ? 3 : 0" };
        spec["usermeta"]!["narrow"]!["height"] = ChartTemplate.NarrowWidth * (bottom - top) / (right - left);
    }

    // A word that is wider than a tile on a phone.
    private static IEnumerable<string> Hyphenate(string line) =>
        line.Length <= LettersInNarrowTile + 1 ? [line] : [line[..(LettersInNarrowTile - 2)] + "-", line[(LettersInNarrowTile - 2)..]];

    private static JsonObject Row(string name, Number number, Dictionary<string, Tile> tiles, CountClasses classes)
    {
        var tile = tiles[name];
        var shade = classes.IndexOf(number.Value ?? 0);
        return new JsonObject
        {
            ["left"] = tile.Column,
            ["right"] = tile.Column + 1,
            ["centre"] = tile.Column + 0.5,
            ["top"] = tile.Row,
            ["bottom"] = tile.Row + 1,
            ["middle"] = tile.Row + 0.5,
            ["class"] = number.IsKnown ? classes.Labels[shade] : null,
            ["ink"] = number.IsKnown ? Palette.InkOn(Palette.Sequence[shade]) : Palette.Text,
            ["shown"] = number.IsKnown ? number.ToString() : "?",
            ["lines"] = ChartTemplate.Strings(ChartTemplate.Wrap(name, LettersInTile)),
            ["narrowLines"] = ChartTemplate.Strings(ChartTemplate.Wrap(name, LettersInNarrowTile).SelectMany(Hyphenate)),
        };
    }
}
