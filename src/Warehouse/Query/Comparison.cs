namespace Warehouse.Query;

/// <summary>What each value of some groups is set beside.</summary>
/// <param name="Tag">Stands between the value's name and that of what is computed, so that several comparisons of one value can be told apart; may be empty.</param>
public abstract record Comparison(string Tag)
{
    /// <summary>The same question of an earlier time: <c>Previous</c>, <c>Change</c>, <c>ChangePercent</c>, <c>ChangeIsClear</c>.</summary>
    public sealed record Earlier(string Tag, EarlierTime Time) : Comparison(Tag);

    /// <summary>A group of boroughs as a whole, and each borough among them: <c>Comparator</c>, <c>ComparedTo</c>, <c>Rank</c>, <c>Ranked</c>.</summary>
    /// <param name="Tag">As for all.</param>
    /// <param name="Group">Code of the group, as the set <c>PeerGroups</c> has it.</param>
    public sealed record Peers(string Tag, string Group) : Comparison(Tag);
}

/// <summary>Which earlier time.</summary>
public enum EarlierTime
{
    /// <summary>The same months of the year before.</summary>
    Year,

    /// <summary>The period right before: as long as the one that is asked for.</summary>
    Period,
}
