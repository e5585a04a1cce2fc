using System.Collections.Immutable;
using System.Globalization;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>One of several queries whose groups are joined.</summary>
/// <param name="Block">Its SELECT.</param>
/// <param name="Keys">The keys that it has.</param>
/// <param name="AddsGroups">Whether a group that only it has is there too.</param>
internal sealed record JoinedSide(SelectBlock Block, ImmutableArray<ColumnPath> Keys, bool AddsGroups);

/// <summary>The groups of several queries, joined by their keys. The first has all keys.</summary>
internal sealed class SidesRows : RowSource
{
    private readonly ImmutableArray<JoinedSide> sides;

    public SidesRows(ImmutableArray<JoinedSide> sides)
    {
        this.sides = sides;
        foreach (var side in sides)
        {
            foreach (var key in side.Keys)
                side.Block.Expose(key);
        }
    }

    /// <summary>The path of a column of one side.</summary>
    public static ColumnPath Of(int side, string name) => new(null, string.Create(CultureInfo.InvariantCulture, $"{name}@{side}"));

    /// <summary>The side and the name behind such a path.</summary>
    public static (int Side, string Name) Part(ColumnPath path)
    {
        var at = path.Name.LastIndexOf('@');
        return (int.Parse(path.Name.AsSpan(at + 1), CultureInfo.InvariantCulture), path.Name[..at]);
    }

    public override string Read(ColumnPath path)
    {
        if (sides[0].Keys.Contains(path))
            return Key(path, sides.Length);
        var (side, name) = Part(path);
        return SqlName.Of(Alias(side), sides[side].Block.Expose(new ColumnPath(null, name)));
    }

    public override void Print(SqlWriter writer)
    {
        for (var i = 0; i < sides.Length; i++)
        {
            var side = i;
            writer.Line(i == 0 ? "FROM (" : sides[i].AddsGroups ? sides[i].Keys.IsEmpty ? "CROSS JOIN (" : "FULL JOIN (" : "LEFT JOIN (");
            writer.Indented(() => sides[side].Block.Print(writer));
            writer.Line($") AS {Alias(i)}{On(i)}");
        }
    }

    private string On(int side)
    {
        if (side == 0 || (sides[side].AddsGroups && sides[side].Keys.IsEmpty))
            return "";
        var equal = sides[side].Keys.Select(k => $"{Key(k, side)} IS NOT DISTINCT FROM {SqlName.Of(Alias(side), k.ToString())}");
        return sides[side].Keys.IsEmpty ? " ON TRUE" : $" ON {string.Join(" AND ", equal)}";
    }

    // The key as the first so many sides have it.
    private string Key(ColumnPath key, int count)
    {
        string[] all = [.. Enumerable.Range(0, count).Where(i => i == 0 || sides[i].AddsGroups).Select(i => SqlName.Of(Alias(i), key.ToString()))];
        return all.Length == 1 ? all[0] : $"COALESCE({string.Join(", ", all)})";
    }

    private static string Alias(int side) => string.Create(CultureInfo.InvariantCulture, $"s{side}");
}
