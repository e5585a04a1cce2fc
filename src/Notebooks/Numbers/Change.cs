namespace Notebooks.Numbers;

/// <summary>
/// What became of a count, in numbers and words (methods 2.5): the percentage is computed unrounded; equal counts are "no change";
/// from zero there is no percentage; under a base of ten only the counts are told, under fifty the words say that the base is small. The rule
/// is that of <c>sql/methods/change.sql</c>; a test holds both together over a grid of counts.
/// </summary>
/// <param name="Now">The later count.</param>
/// <param name="Before">The earlier count, over an equally long period.</param>
public sealed record Change(Number Now, Number Before)
{
    private const decimal NoPercentageUnder = 10;
    private const decimal SmallUnder = 50;

    /// <summary>Per cent of the earlier count, unrounded; null when it has none.</summary>
    public decimal? Percent => Before.Value is null or <= 0 || Now.Value < 0 ? null : 100 * (Now.Value - Before.Value) / Before.Value;

    /// <summary>Whether the change is more than chance would make of equal counts; null when a count is unknown. A screen, not proof.</summary>
    public bool? IsClear => Now.Value is { } a && Before.Value is { } b ? Chance.IsClear(a, b) : null;

    /// <summary>The change as a number for tables, with the words of the special cases.</summary>
    public Number Number => (Now.Value, Before.Value) switch
    {
        (null, _) or (_, null) => Derived(null, Unknown.Reason, Unknown.Shown),
        (< 0, _) or (_, < 0) => Derived(null, "not_comparable", null),
        var (now, before) when now == before => Derived(0, null, "no change"),
        (_, 0) => Derived(null, "zero_base", "from zero"),
        (_, < NoPercentageUnder) => Derived(null, "small_base", $"{Signed} (base under 10)"),
        _ => Derived(Percent, null, null),
    };

    /// <summary>A verb phrase: "rose by 8.3%, from 482 to 522".</summary>
    public Phrase Words => (Now.Value, Before.Value) switch
    {
        (null, _) or (_, null) => Say($"cannot be compared ({Unknown})"),
        (< 0, _) or (_, < 0) => Say("cannot be compared (a negative number is no count)"),
        var (now, before) when now == before => Say($"showed no change, {Now} in both periods"),
        (_, 0) => Say($"rose from {Before} to {Now}; from zero there is no percentage"),
        (_, < NoPercentageUnder) => Say($"{Verb} by {Difference}, from {Before} to {Now}"),
        (_, < SmallUnder) => Say($"{Verb} by {PercentText} on a small base, from {Before} to {Now}"),
        _ => Say($"{Verb} by {PercentText}, from {Before} to {Now}"),
    };

    /// <summary>The verb phrase without the counts: "rose by 8.3%".</summary>
    public Phrase ShortWords => (Now.Value, Before.Value) switch
    {
        (null, _) or (_, null) or (< 0, _) or (_, < 0) => Say("cannot be compared"),
        var (now, before) when now == before => Say("showed no change"),
        (_, 0) => Say($"rose from {Before} to {Now}"),
        (_, < NoPercentageUnder) => Say($"{Verb} by {Difference}"),
        _ => Say($"{Verb} by {PercentText}"),
    };

    /// <summary>"more than chance", "could be chance", or nothing when there is no change to judge.</summary>
    public string ChanceWords => Now.Value == Before.Value ? "" : IsClear switch
    {
        true => "more than chance",
        false => "could be chance",
        null => "",
    };

    private Number Unknown => Now.IsKnown ? Before : Now;

    private string Verb => Now.Value > Before.Value ? "rose" : "fell";

    // Words have the direction, so that the number stands without its sign.
    private Number PercentText => Number.Size();

    private Number Difference => (Now - Before).Size();

    private string Signed => (Now.Value > Before.Value ? "+" : "\u2212") + Difference;

    private static Phrase Say(Phrase words) => words;

    private Number Derived(decimal? value, string? reason, string? shown) =>
        Notebooks.Numbers.Number.Derived(DerivationKind.Change, value, "percent_change", reason, [Now, Before], shown);
}
