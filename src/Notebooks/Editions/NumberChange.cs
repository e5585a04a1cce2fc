namespace Notebooks.Editions;

/// <summary>What became of a number between two editions.</summary>
public enum ChangeKind
{
    /// <summary>Another number, or a number where there was none.</summary>
    Changed,

    /// <summary>The same number with another status, such as no longer provisional.</summary>
    Status,

    /// <summary>Only the later edition shows it.</summary>
    Appeared,

    /// <summary>Only the earlier edition shows it.</summary>
    Vanished,
}

/// <summary>A number that is not the same in two editions; at least one of both is there.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">As the earlier edition shows it.</param>
/// <param name="After">As the later edition shows it.</param>
public sealed record NumberChange(ChangeKind Kind, ShownNumber? Before, ShownNumber? After)
{
    // Below this a count may double by chance alone, and would crowd out what matters.
    private const decimal SmallCount = 10;

    /// <summary>The number where it stands now, or where it stood.</summary>
    public ShownNumber Shown => After ?? Before!;

    /// <summary>How much it changed against the larger of both, 0 to 2; small counts and changes of words come last.</summary>
    internal decimal Size => (Before?.Value, After?.Value) switch
    {
        ({ } before, { } after) when Kind == ChangeKind.Changed && IsSmall(before, after) => Relative(before, after) / 1000,
        ({ } before, { } after) when Kind == ChangeKind.Changed => Relative(before, after),
        _ => 0,
    };

    private bool IsSmall(decimal before, decimal after) => Shown.Unit == "count" && Math.Max(Math.Abs(before), Math.Abs(after)) < SmallCount;

    private static decimal Relative(decimal before, decimal after) =>
        before == after ? 0 : Math.Abs(after - before) / Math.Max(Math.Abs(before), Math.Abs(after));
}
