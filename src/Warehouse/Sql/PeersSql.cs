using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Prints a value beside that of a group of boroughs, and its rank among them.</summary>
/// <param name="value">The value.</param>
/// <param name="whole">The side of the group as a whole.</param>
/// <param name="ranks">The side of the ranks.</param>
/// <param name="read">SQL of a column of a side.</param>
/// <param name="parameters">Of the statement.</param>
internal sealed class PeersSql(ComparedValue value, int whole, int ranks, Func<int, string, string> read, SqlParameters parameters)
{
    private string? polarity;

    public string Comparator => read(whole, value.Alias);

    public string Status => read(whole, Companion.Status(value.Alias));

    public string Reason => read(whole, Companion.Reason(value.Alias));

    /// <summary>A count is no more than a part of the group's, so only rates and shares are similar to it, better or worse.</summary>
    public string ComparedTo => value.Kind is ComparedKind.Rate or ComparedKind.Share
        ? $"compared_to({Comparator}, {read(0, Companion.Lower(value.Alias))}, {read(0, Companion.Upper(value.Alias))}, {polarity ??= parameters.Add(value.Polarity)})"
        : "CAST(NULL AS VARCHAR)";

    public string Rank => read(ranks, RankRows.Rank(value.Alias));

    public string Ranked => read(ranks, RankRows.Ranked(value.Alias));

    public string RankStatus => $"CASE WHEN {Rank} IS NULL THEN {StatusSql.Incomplete} ELSE {read(0, Companion.Status(value.Alias))} END";

    /// <summary>A borough that is no member has no rank among them, and no one has where over a tenth of them are missing.</summary>
    public string RankReason =>
        $"CASE WHEN {Rank} IS NOT NULL THEN {read(0, Companion.Reason(value.Alias))} WHEN {Ranked} IS NULL THEN {StatusSql.NotComparable} ELSE {StatusSql.MissingPeriod} END";
}
