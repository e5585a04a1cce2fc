using System.Collections.Immutable;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>One of the queries whose groups stand beside each other.</summary>
/// <param name="Coverage">What was received of its months; null where that is not kept.</param>
/// <param name="Sums">Its values that are zero where everything was received and no row is there.</param>
internal sealed record BesideSide(CoverageSql? Coverage, ImmutableHashSet<string> Sums)
{
    /// <summary>Whether its columns are taken as they are.</summary>
    public bool IsRaw { get; init; }
}

/// <summary>
/// Groups beside each other. Where one side has no row of a group, its sums are zero if its months were received, and null if not; a
/// group that the asked side has not, and cannot have zeros of, is not there.
/// </summary>
internal sealed class BesideRows(SelectBlock joined, ImmutableArray<ColumnPath> keys, ImmutableArray<BesideSide> sides, bool keepsAll) : RowSource
{
    private const string Self = "j";
    private readonly HashSet<int> reads = [];

    public override IEnumerable<string> Conditions => keys.IsEmpty || keepsAll ? [] : [$"({IsThere(0)} OR NOT ({Missing(0, "")}))"];

    public override string Read(ColumnPath path)
    {
        if (keys.Contains(path))
            return Inner(path);
        var (side, name) = SidesRows.Part(path);
        var value = Inner(path);
        return keys.IsEmpty || sides[side].IsRaw ? value
            : name.EndsWith(Companion.Status(""), StringComparison.Ordinal) ? $"CASE WHEN {IsThere(side)} THEN {value} WHEN {Missing(side, AliasOf(name))} THEN {StatusSql.Incomplete} ELSE {StatusSql.Exact} END"
            : name.EndsWith(Companion.Reason(""), StringComparison.Ordinal) ? $"CASE WHEN {IsThere(side)} THEN {value} WHEN {Missing(side, AliasOf(name))} THEN {ReasonOfMissing(side, AliasOf(name))}{Empty(side, name)} END"
            : sides[side].Sums.Contains(name) ? $"CASE WHEN {IsThere(side)} THEN {value} WHEN NOT ({Missing(side, name)}) THEN 0 END"
            : value;
    }

    public override void Print(SqlWriter writer)
    {
        writer.Line("FROM (");
        writer.Indented(() => joined.Print(writer));
        writer.Line($") AS {Self}");
        foreach (var side in reads.Order())
            sides[side].Coverage?.PrintJoins(writer, Self);
    }

    private string Inner(ColumnPath path) => SqlName.Of(Self, joined.Expose(path));

    private string IsThere(int side) => $"{Inner(SidesRows.Of(side, Companion.Rows))} IS NOT NULL";

    private string Missing(int side, string alias)
    {
        reads.Add(side);
        foreach (var key in keys)
            joined.Expose(key);
        return sides[side].Coverage?.Missing(mayBeEmpty: true, alias) ?? "TRUE";
    }

    private string ReasonOfMissing(int side, string alias) => sides[side].Coverage?.ReasonOfMissing(alias) ?? StatusSql.MissingPeriod;

    // The value that a companion belongs to.
    private static string AliasOf(string name) => name[..name.LastIndexOf('@')];

    private string Empty(int side, string name) => sides[side].Sums.Any(s => Companion.Reason(s) == name) ? "" : $" ELSE {StatusSql.ZeroBase}";
}
