using System.Collections.Immutable;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>The boroughs of a group beside each of the other keys that one of them has, so that one without rows is there too.</summary>
internal sealed class PeerGridRows : RowSource
{
    private const string Areas = "a";
    private const string Others = "o";
    private const string Members = "m";

    private readonly SelectBlock areas;
    private readonly SelectBlock? others;
    private readonly SelectBlock members;
    private readonly ComparedBranch.Peers peers;

    /// <param name="areas">The boroughs, with the columns of the area keys.</param>
    /// <param name="others">The members' values, of which only the other keys are read; null where there are none.</param>
    /// <param name="members">The members' values.</param>
    /// <param name="peers">Which keys are which.</param>
    public PeerGridRows(SelectBlock areas, SelectBlock? others, SelectBlock members, ComparedBranch.Peers peers)
    {
        (this.areas, this.others, this.members, this.peers) = (areas, others, members, peers);
        foreach (var key in peers.OtherKeys)
            others?.Expose(key);
        foreach (var key in peers.OtherKeys.Concat(peers.AreaKeys))
            members.Expose(key);
    }

    public override string Read(ColumnPath path) => peers.AreaKeys.Contains(path) ? SqlName.Of(Areas, path.ToString())
        : peers.OtherKeys.Contains(path) ? SqlName.Of(Others, path.ToString())
        : SqlName.Of(Members, members.Expose(new ColumnPath(null, SidesRows.Part(path).Name)));

    public override void Print(SqlWriter writer)
    {
        Print(writer, "FROM (", areas, Areas);
        if (others is not null)
        {
            writer.Line("CROSS JOIN (");
            writer.Indented(() =>
            {
                writer.Line($"SELECT DISTINCT {string.Join(", ", peers.OtherKeys.Select(k => SqlName.Quote(k.ToString())))}");
                Print(writer, "FROM (", others, Others);
            });
            writer.Line($") AS {Others}");
        }

        var on = peers.AreaKeys.Select(k => (k, Areas)).Concat(peers.OtherKeys.Select(k => (k, Others)));
        Print(writer, "LEFT JOIN (", members, $"{Members} ON {string.Join(" AND ", on.Select(p => $"{SqlName.Of(Members, p.k.ToString())} IS NOT DISTINCT FROM {SqlName.Of(p.Item2, p.k.ToString())}"))}");
    }

    private static void Print(SqlWriter writer, string head, SelectBlock block, string alias)
    {
        writer.Line(head);
        writer.Indented(() => block.Print(writer));
        writer.Line($") AS {alias}");
    }
}

/// <summary>The boroughs of a group ranked by each value, among those that have one, within each of the other keys.</summary>
internal sealed class RankRows(SelectBlock peers, ImmutableArray<ColumnPath> otherKeys, ImmutableArray<ComparedValue> values, SqlParameters parameters) : RowSource
{
    private const string Self = "p";

    /// <summary>The rank of a borough by a value.</summary>
    public static string Rank(string alias) => alias + "@Rank";

    /// <summary>How many boroughs have one.</summary>
    public static string Ranked(string alias) => alias + "@Ranked";

    public override string Read(ColumnPath path)
    {
        var value = path.Navigation is null ? values.FirstOrDefault(v => path.Name == Rank(v.Alias) || path.Name == Ranked(v.Alias)) : null;
        if (value is null)
            return SqlName.Of(Self, peers.Expose(path));
        var number = SqlName.Of(Self, peers.Expose(SidesRows.Of(0, value.Alias)));
        var among = otherKeys.IsEmpty ? "0" : $"({string.Join(", ", otherKeys.Select(k => SqlName.Of(Self, peers.Expose(k))))})";
        return path.Name == Rank(value.Alias) ? $"peer_rank({number}, {among}, {parameters.Add(value.Polarity)})" : $"peers_ranked({number}, {among})";
    }

    public override void Print(SqlWriter writer)
    {
        writer.Line("FROM (");
        writer.Indented(() => peers.Print(writer));
        writer.Line($") AS {Self}");
    }
}
