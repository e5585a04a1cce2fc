namespace Notebooks.Numbers;

/// <summary>Phrases of numbers and changes, for sentences.</summary>
public static class Phrases
{
    /// <summary>"rose by 45.8%, from 131 to 191, more than chance".</summary>
    public static Phrase InFull(this Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Phrase.WithChance(change, change.Words);
    }

    /// <summary>"rose by 45.8%, more than chance".</summary>
    public static Phrase InShort(this Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Phrase.Short(change);
    }
}
