using System.Collections.Immutable;

namespace Notebooks.Editions;

/// <summary>What is different between the numbers of two editions of a page.</summary>
/// <param name="Changes">The numbers that are not the same: in the order of the later edition, then what it no longer shows.</param>
/// <param name="Same">How many both show alike.</param>
public sealed record EditionComparison(ImmutableArray<NumberChange> Changes, int Same)
{
    /// <summary>How many changes are of a kind.</summary>
    public int Count(ChangeKind kind) => Changes.Count(c => c.Kind == kind);

    /// <summary>Compares. Tables and sentences are recognised by what they hold, so that one more in between does not make all that follow look new.</summary>
    internal static EditionComparison Of(ImmutableArray<ShownNumber> before, ImmutableArray<ShownNumber> after)
    {
        var (old, current) = (ShownPlace.All(before), ShownPlace.All(after));
        var pairs = PlaceMatch.Pair(old, current);
        var partnered = pairs.Values.ToHashSet();
        var changes = ImmutableArray.CreateBuilder<NumberChange>();
        var vanished = new List<NumberChange>();
        var same = 0;
        foreach (var place in current)
            same += Compare(pairs.GetValueOrDefault(place), place, changes, vanished);
        foreach (var place in old.Where(p => !partnered.Contains(p)))
            vanished.AddRange(place.Numbers.Values.Select(n => new NumberChange(ChangeKind.Vanished, n, null)));
        changes.AddRange(vanished);
        return new EditionComparison(changes.ToImmutable(), same);
    }

    private static int Compare(ShownPlace? before, ShownPlace after, ImmutableArray<NumberChange>.Builder changes, List<NumberChange> vanished)
    {
        var same = 0;
        foreach (var (key, number) in after.Numbers)
        {
            var earlier = before?.Numbers.GetValueOrDefault(key);
            if (earlier is not null && IsSame(earlier, number))
                same++;
            else
                changes.Add(new NumberChange(KindOf(earlier, number), earlier, number));
        }

        if (before is not null)
            vanished.AddRange(before.Numbers.Where(n => !after.Numbers.ContainsKey(n.Key)).Select(n => new NumberChange(ChangeKind.Vanished, n.Value, null)));
        return same;
    }

    private static bool IsSame(ShownNumber before, ShownNumber after) => before.Text == after.Text && before.Status == after.Status;

    private static ChangeKind KindOf(ShownNumber? before, ShownNumber after) =>
        before is null ? ChangeKind.Appeared : before.Text == after.Text ? ChangeKind.Status : ChangeKind.Changed;
}
